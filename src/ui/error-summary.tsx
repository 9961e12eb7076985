import { useContext } from 'preact/hooks';
import { fieldId, FormContext } from './form-state.ts';
import type { FieldError } from './form-state.ts';
import { useTexts, fill } from './texts/texts.ts';

export type ErrorSummaryProps = {
  /** Name of a repeating group → what one row is called: `{ municipalities: 'Kommune' }` gives "Kommune 2: …". */
  rows?: Record<string, string>;
};

/** More than this in one list is a wall, not help: then only the first section stands open. */
const readable = 10;

/**
 * What must be corrected, above the form it stands in. Each line is a link to its field. Errors are listed under their
 * section, in the order of the form. Shows nothing when there is nothing wrong.
 */
export function ErrorSummary({ rows = {} }: ErrorSummaryProps) {
  const t = useTexts();
  const { errors } = useContext(FormContext);
  if (errors.length === 0) return null;
  const sections = [...Map.groupBy(errors, (error) => error.section ?? '')];
  const heading = errors.length === 1 ? t.errorsOne : fill(t.errorsOther, { n: errors.length });
  return (
    <section class="ds-error-summary" tabIndex={-1} aria-labelledby="error-summary">
      <h2 id="error-summary">{heading}</h2>
      {sections.map(([section, inSection], place) =>
        errors.length > readable && place > 0 ? (
          <details key={section}>
            <summary>{fill(t.errorsElsewhere, { section, n: inSection.length })}</summary>
            <ErrorList errors={inSection} rows={rows} />
          </details>
        ) : (
          <div key={section}>
            {section !== '' && <h3>{section}</h3>}
            <ErrorList errors={inSection} rows={rows} />
          </div>
        ),
      )}
    </section>
  );
}

function ErrorList({ errors, rows }: { errors: readonly FieldError[]; rows: Record<string, string> }) {
  const t = useTexts();
  const words = (error: FieldError) => {
    if (error.row === undefined) return error.message;
    const group = error.field.split('.')[0] ?? '';
    return `${rows[group] ?? t.row} ${error.row + 1}: ${error.message}`;
  };
  return (
    <ul>
      {errors.map((error) => (
        <li key={error.field + error.message}>
          {error.field === '' ? error.message : <a href={`#${fieldId(error.field)}`}>{words(error)}</a>}
        </li>
      ))}
    </ul>
  );
}
