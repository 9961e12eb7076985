import type { Principal } from '../../platform/principal.ts';
import type { Lang } from '../../platform/text/language.ts';
import { fill } from '../../platform/text/texts.ts';
import { Note } from '../../ui/index.ts';
import { actingMandate } from './acting.ts';
import { mandatePaths } from './mandate-paths.ts';
import { textsIn } from './texts/texts.ts';

export interface BelongsToProps {
  readonly lang: Lang;
  readonly owner: { readonly id: number; readonly name: Readonly<Record<Lang, string>> };
  readonly principal: Principal;
  /** The page one is on, with language: where one comes back to after changing. */
  readonly back: string;
}

/** "This belongs to X; you act for Y": with a change where the reader also acts for X, else the way to ask for access. */
export function BelongsTo({ lang, owner, principal, back }: BelongsToProps) {
  const t = textsIn(lang).mandates.belongs;
  const acting = actingMandate(principal);
  const capacities = principal.kind === 'person' ? (principal.capacities ?? []) : [];
  const fitting = capacities.filter(({ mandate }) => mandate?.organisationId === owner.id);
  const name = owner.name[lang];
  return (
    <Note title={fill(t.title, { owner: name })} level={2}>
      <p>
        {acting
          ? fill(t.youActFor, {
              organisation: acting.organisation[lang],
              role: textsIn(lang).roles[acting.role],
            })
          : t.youActForNobody}
      </p>
      {fitting.length > 0 ? (
        <form method="post" action={mandatePaths.choose} data-once="" class="row">
          <input type="hidden" name="back" value={back} />
          {fitting.map(({ id, mandate }) => (
            <button key={id} class="ds-button" type="submit" name="mandate" value={id}>
              {mandate && fill(t.change, { organisation: name, role: textsIn(lang).roles[mandate.role] })}
            </button>
          ))}
        </form>
      ) : (
        <p>
          <a href={`/${lang}${mandatePaths.access}?organisation=${owner.id}`}>
            {fill(t.ask, { owner: name })}
          </a>
        </p>
      )}
    </Note>
  );
}
