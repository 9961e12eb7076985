import { dump } from './dump.ts';
import { where } from './where.ts';

const print = (line: string) => void process.stdout.write(`${line}\n`);

/** Commands for those who work on the code. Answers the exit code. */
export async function maintain(command: string, words: readonly string[]): Promise<number> {
  if (command === 'dump') {
    await dump(print);
    return 0;
  }
  const [address] = words;
  if (address !== undefined) return where(address, print);
  print('Give an address: npm run where /nn/municipalities/1508');
  return 1;
}
