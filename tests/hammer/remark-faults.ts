/** A remark as it was entered, in the order of entry. */
export interface EnteredRemark {
  readonly remark: string;
  /** Was it entered while the sheet was frozen? */
  readonly late: boolean;
}

/**
 * What is wrong with where remarks of one organisation landed. Between two sheets come first the late ones, which stand by
 * themselves, then those that were entered while the sheet was open; the newest of all is on the next sheet.
 * @param onSheets the remark on each sheet, in the order they were frozen; null: none
 * @param frozen does the last sheet stand?
 */
export function remarkFaults(
  entered: readonly EnteredRemark[],
  onSheets: readonly (string | null)[],
  frozen: boolean,
): string[] {
  const faults: string[] = [];
  let from = 0;
  onSheets.forEach((remark, sheet) => {
    const place = entered.findIndex((each) => each.remark === remark);
    const until = remark === null ? from : place + 1;
    if (remark !== null && place < 0) faults.push(`Sheet ${sheet + 1} has ${remark}, which nobody entered`);
    else if (until < from) faults.push(`Sheet ${sheet + 1} has the older ${remark}`);
    else {
      faults.push(...outOfOrder(entered.slice(from, until), sheet === 0));
      from = until;
    }
  });
  const rest = entered.slice(from);
  if (frozen)
    faults.push(
      ...rest.filter(({ late }) => !late).map(({ remark }) => `${remark} is missing from the last sheet`),
    );
  else faults.push(...outOfOrder(rest, onSheets.length === 0));
  return faults;
}

/** Before the first sheet nothing is late; after one, nothing is late once it was opened again. */
function outOfOrder(entered: readonly EnteredRemark[], isFirst: boolean): string[] {
  const opened = isFirst ? 0 : entered.findIndex(({ late }) => !late);
  const open = opened < 0 ? [] : entered.slice(opened);
  return open
    .filter(({ late }) => late)
    .map(({ remark }) => `${remark} is called late while nothing is frozen`);
}
