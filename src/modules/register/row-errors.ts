/** What is wrong with one row of an imported file, without prose: the reader's language gives the sentence. */
export interface RowError {
  /** The record in the file: 1 is the heading of a CSV file, or the first item of a JSON list. Null: the whole file. */
  row: number | null;
  field: string | null;
  code: RowErrorCode;
  params: Record<string, string | number>;
}

export type RowErrorCode =
  | 'unreadable_json'
  | 'unknown_file'
  | 'empty_file'
  | 'unclosed_quote'
  | 'missing_column'
  | 'unknown_column'
  | 'repeated_column'
  | 'wrong_number_of_fields'
  | RegisterErrorCode
  | FieldErrorCode;

/** Rows that are well formed but do not fit the register as it is. */
export type RegisterErrorCode =
  | 'not_in_register'
  | 'not_in_version'
  | 'not_valid_then'
  | 'ends_another_day'
  | 'number_used_again'
  | 'unknown_county'
  | 'other_name';

/** Errors of a single field; the schemas use these words as their messages. */
export const fieldErrorCodes = [
  'missing',
  'not_text',
  'not_a_date',
  'not_a_number',
  'not_a_municipality_number',
  'not_a_county_code',
  'not_an_organisation_number',
  'not_a_year',
  'not_a_weight',
  'not_yes_or_no',
  'unknown_code',
  'wrong_shape',
  'ends_before_it_starts',
  'repeated_row',
] as const;

export type FieldErrorCode = (typeof fieldErrorCodes)[number];

/** Takes a schema's message back to the error code it stands for. */
export function fieldErrorCode(message: string): FieldErrorCode {
  return fieldErrorCodes.find((code) => code === message) ?? 'wrong_shape';
}

/** The good rows of a file, and what is wrong with the others. A file with errors is not imported. */
export interface ReadResult<T> {
  records: T[];
  errors: RowError[];
}
