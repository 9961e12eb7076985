import type { Refusal } from '../../platform/result.ts';
import { fill } from '../../platform/text/texts.ts';
import type { RowErrorCode } from './row-errors.ts';

/** Reasons that concern whole files or the register's own rules. */
type OtherCode =
  | 'not_utf8'
  | 'klass_stands_alone'
  | 'same_kind_twice'
  | 'unknownReference'
  | 'namesOverlap'
  | 'endsBeforeItBegins'
  | 'organisationNumberTaken'
  | 'tileTaken';

/** The command line speaks English. */
const sentences: Readonly<Record<RowErrorCode | OtherCode, string>> = {
  not_utf8: 'this is not text in UTF-8.',
  klass_stands_alone: 'an answer of KLASS is imported alone, without other files.',
  same_kind_twice: 'another of the files is {kind} too. Put them together, or import one after the other.',
  unreadable_json: 'this is not whole JSON; the file may have been cut off.',
  unknown_file: 'this is neither an answer of KLASS nor one of the CSV files the register takes.',
  empty_file: 'the file is empty.',
  unclosed_quote: 'a quotation mark is opened and not closed; the file may have been cut off.',
  missing_column: 'this column is missing.',
  unknown_column: 'the register has no such column.',
  repeated_column: 'this column stands there twice.',
  wrong_number_of_fields: 'there are {found} fields, and the heading has {expected}.',
  not_in_register: 'the register has no municipality {value} on {date}.',
  not_in_version:
    'municipality {value} of the register is missing on {date}. Import the list of changes first.',
  not_valid_then: 'municipality {value} did not exist the day before {date}.',
  ends_another_day: 'municipality {value} ends on {known} in the register, not on {date}.',
  number_used_again: 'the register already has a municipality {value}, and a number is used once.',
  unknown_county: 'the register has no county {value} on {date}.',
  other_name: 'municipality {value} is called {known} in the register on {date}, and {told} here.',
  missing: 'this is missing.',
  not_text: '{value} is not text.',
  not_a_date: '{value} is not a date such as 2020-01-31.',
  not_a_number: '{value} is not a whole number.',
  not_a_municipality_number: '{value} is not a municipality number of four digits.',
  not_a_county_code: '{value} is not a county code of two digits.',
  not_an_organisation_number: '{value} is not an organisation number.',
  not_a_year: '{value} is not a year.',
  not_a_weight: '{value} is not a share above 0 and at most 1.',
  not_yes_or_no: '{value} is neither yes nor no.',
  unknown_code: '{value} is not one of {allowed}.',
  wrong_shape: '{value} has not the shape it should have.',
  ends_before_it_starts: 'it ends on {value}, before it begins.',
  repeated_row: 'this row says the same as row {first}.',
  unknownReference: 'the register knows no {value}.',
  namesOverlap: 'a municipality or organisation would have two names at the same time.',
  endsBeforeItBegins: 'a municipality would end before it begins.',
  organisationNumberTaken: 'an organisation number would belong to two organisations.',
  tileTaken: 'two municipalities would stand in the same cell of the map.',
};

/**
 * One refusal as a line: `population.csv, row 3, year: 20O8 is not a year.`
 * Throws when the code has no sentence, which is a fault of ours.
 */
export function sentenceOf({ section, row, field, code, params = {} }: Refusal): string {
  if (!isKnown(code)) throw new Error(`No sentence for the refusal ${code}`);
  const place = [section, row === undefined ? undefined : `row ${row}`, field].filter(Boolean).join(', ');
  const sentence = fill(sentences[code], params);
  return place === '' ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : `${place}: ${sentence}`;
}

function isKnown(code: string): code is keyof typeof sentences {
  return code in sentences;
}
