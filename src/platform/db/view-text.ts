/**
 * The text of a view as every supported server would write it. PostgreSQL 15 puts the table's name
 * before each column also when the query has only one table (`SELECT unit.id FROM register.unit`);
 * 16 and later do not. This takes those names away, and leaves queries with several tables and
 * queries inside the query as they are.
 */
export function unqualifySingle(text: string): string {
  const pieces = piecesOf(text);
  const outer = pieces.map((piece) => (piece.depth === 0 ? piece.text : '')).join('');
  const table = onlyTable(outer);
  if (table === null) return text;
  const qualifier = new RegExp(`(?<![\\w."])${table}\\.(?=[\\w"])`, 'g');
  return pieces
    .map((piece) => (piece.inQuery || piece.literal ? piece.text : piece.text.replaceAll(qualifier, '')))
    .join('');
}

/** The name under which the one table of a query without subqueries is known; null when there are several. */
function onlyTable(query: string): string | null {
  if (/\b(?:UNION|INTERSECT|EXCEPT)\b/.test(query)) return null;
  const clause = /\bFROM\s+(.*?)\s*(?:\b(?:WHERE|GROUP BY|ORDER BY|HAVING|WINDOW|LIMIT|OFFSET)\b|;|$)/s.exec(
    query,
  )?.[1];
  const single = /^(?:ONLY )?([\w".]+)(?: ([\w"]+))?$/.exec(clause ?? '');
  return single?.[2] ?? single?.[1]?.split('.').at(-1) ?? null;
}

interface Piece {
  readonly text: string;
  /** How many parentheses stand open around it. */
  readonly depth: number;
  readonly inQuery: boolean;
  readonly literal: boolean;
}

function piecesOf(text: string): Piece[] {
  const open: boolean[] = [];
  return (text.match(/'(?:[^']|'')*'|\(\s*(?:SELECT|WITH|VALUES)\b|[()]|[^'()]+/g) ?? []).map((part) => {
    if (part === ')') open.pop();
    const piece = {
      text: part,
      depth: open.length,
      inQuery: open.includes(true),
      literal: part.startsWith("'"),
    };
    if (part.startsWith('(')) open.push(part.length > 1);
    return piece;
  });
}
