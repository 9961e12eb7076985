/** A file that has passed every check. */
export interface ReceivedFile {
  /** The form field it came by. */
  readonly field: string;
  /** Made safe: no path, no control signs, with the ending of its kind. */
  readonly name: string;
  /** Found in the content, not believed from the browser. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
