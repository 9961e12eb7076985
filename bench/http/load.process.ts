import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Load, LoadResult } from './load.ts';
import { endOfAnswer } from './answer.ts';

// Sends requests over kept connections, each one as soon as the one before it is answered. Plain sockets,
// because the usual clients need more of the machine's time than the server they measure.

process.once('message', (load: Load) => {
  void run(load).then((result) => process.send?.(result, () => process.exit(0)));
});

async function run(load: Load): Promise<LoadResult> {
  const url = new URL(load.address);
  const until = performance.now() + load.seconds * 1000;
  const statuses: Record<string, number> = {};
  const milliseconds: number[] = [];
  let sent = 0;
  const next = (): Buffer | undefined => {
    if (sent >= load.requests.length && !load.repeat) return undefined;
    const request = load.requests[sent % load.requests.length];
    sent += 1;
    return request === undefined ? undefined : Buffer.from(request, 'latin1');
  };
  const converse = async () => {
    const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
    for (let request = next(); request && performance.now() < until; request = next()) {
      const begun = performance.now();
      const status = await ask(socket, request);
      milliseconds.push(performance.now() - begun);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
    socket.destroy();
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: load.connections }, converse));
  return { seconds: (performance.now() - begun) / 1000, statuses, milliseconds };
}

/** Send one request and read its answer to the end. Answers the status. */
function ask(socket: Socket, request: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer: Buffer = Buffer.alloc(0);
    const finish = (error?: Error) => {
      socket.off('data', read);
      socket.off('error', finish);
      socket.off('close', cut);
      if (error) reject(error);
      else resolve(answer.toString('latin1', 9, 12));
    };
    const read = (part: Buffer) => {
      answer = answer.length === 0 ? part : Buffer.concat([answer, part]);
      if (endOfAnswer(answer) === answer.length) finish();
    };
    const cut = () => finish(new Error('The server closed the connection.'));
    socket.on('data', read).on('error', finish).on('close', cut);
    socket.write(request);
  });
}
