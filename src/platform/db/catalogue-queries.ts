/**
 * What a schema holds, read from the catalogue. Every query takes the schema's name as $1 and gives
 * finished SQL where Postgres can write it. Run them with an empty search path, so that every name
 * comes with its schema. Rows that belong to an extension are not ours and are left out.
 *
 * NOT NULL is read from the column: since PostgreSQL 18 it is a constraint row as well.
 */

const notOfAnExtension = (catalogue: string, oid: string) =>
  `not exists (select from pg_depend where classid = '${catalogue}'::regclass and objid = ${oid} and deptype = 'e')`;

export interface TypeRow {
  readonly name: string;
  readonly definition: string;
  readonly comment: string | null;
}

export const types = `
  select format_type(t.oid, null) as name,
    case t.typtype
      when 'e' then 'create type ' || format_type(t.oid, null) || ' as enum ('
        || (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = t.oid) || ')'
      else 'create domain ' || format_type(t.oid, null) || ' as ' || format_type(t.typbasetype, t.typtypmod)
        || coalesce(' default ' || t.typdefault, '') || case when t.typnotnull then ' not null' else '' end
        || coalesce((select string_agg(' constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid), '' order by conname)
                       from pg_constraint where contypid = t.oid and contype = 'c'), '')
    end as definition,
    obj_description(t.oid, 'pg_type') as comment
  from pg_type t
  where t.typnamespace = $1::regnamespace and t.typtype in ('e', 'd') and ${notOfAnExtension('pg_type', 't.oid')}`;

export const sequences = `
  select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name,
    'create sequence ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname) || ' as ' || format_type(s.seqtypid, null)
      || ' start ' || s.seqstart || ' increment ' || s.seqincrement as definition,
    obj_description(c.oid, 'pg_class') as comment
  from pg_sequence s join pg_class c on c.oid = s.seqrelid join pg_namespace n on n.oid = c.relnamespace
  where c.relnamespace = $1::regnamespace
    and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype in ('i', 'e'))`;

export interface RelationRow {
  readonly id: string;
  readonly name: string;
  /** 'r' table, 'v' view, 'm' materialized view; others are not dumped yet. */
  readonly kind: string;
  /** The query of a view. */
  readonly query: string | null;
  readonly comment: string | null;
}

export const relations = `
  select c.oid::text as id, c.oid::regclass::text as name, c.relkind::text as kind,
    case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end as query,
    obj_description(c.oid, 'pg_class') as comment
  from pg_class c
  where c.relnamespace = $1::regnamespace and c.relkind not in ('i', 'I', 'S', 't', 'c') and ${notOfAnExtension('pg_class', 'c.oid')}`;

export interface ColumnRow {
  readonly relation: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  /** '', 'a' always, 'd' by default. */
  readonly identity: string;
  /** '', 's' stored, 'v' virtual. */
  readonly generated: string;
  readonly expression: string | null;
  readonly collation: string | null;
  readonly comment: string | null;
}

export const columns = `
  select a.attrelid::text as relation, quote_ident(a.attname) as name, format_type(a.atttypid, a.atttypmod) as type,
    a.attnotnull as required, a.attidentity::text as identity, a.attgenerated::text as generated,
    pg_get_expr(d.adbin, d.adrelid) as expression,
    case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end as collation,
    col_description(a.attrelid, a.attnum) as comment
  from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'v', 'm') and a.attnum > 0 and not a.attisdropped
  order by a.attrelid, a.attnum`;

/** A part of a relation that Postgres writes itself: a constraint, an index, a trigger. */
export interface PartRow {
  readonly relation: string;
  readonly name: string;
  readonly definition: string;
  readonly comment: string | null;
}

export const constraints = `
  select k.conrelid::text as relation, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition,
    obj_description(k.oid, 'pg_constraint') as comment
  from pg_constraint k
  where k.connamespace = $1::regnamespace and k.conrelid <> 0 and k.contype in ('p', 'u', 'f', 'c', 'x')
  order by position(k.contype::text in 'puxfc'), k.conname collate "C"`;

export const indexes = `
  select i.indrelid::text as relation, c.oid::regclass::text as name, pg_get_indexdef(c.oid) as definition,
    obj_description(c.oid, 'pg_class') as comment
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where c.relnamespace = $1::regnamespace and not exists (select from pg_constraint where conindid = c.oid and contype in ('p', 'u', 'x'))
  order by c.relname collate "C"`;

export const triggers = `
  select t.tgrelid::text as relation, quote_ident(t.tgname) as name,
    pg_get_triggerdef(t.oid) || case t.tgenabled
      when 'O' then ''
      else E';\\nalter table ' || t.tgrelid::regclass || case t.tgenabled when 'A' then ' enable always' when 'R' then ' enable replica' else ' disable' end
        || ' trigger ' || quote_ident(t.tgname)
    end as definition,
    obj_description(t.oid, 'pg_trigger') as comment
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where c.relnamespace = $1::regnamespace and not t.tgisinternal
  order by t.tgname collate "C"`;

export const functions = `
  select p.oid::regprocedure::text as name, pg_get_functiondef(p.oid) as definition,
    obj_description(p.oid, 'pg_proc') as comment
  from pg_proc p
  where p.pronamespace = $1::regnamespace and p.prokind in ('f', 'p') and ${notOfAnExtension('pg_proc', 'p.oid')}`;
