import type { Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** For tests: a mail server whose mood depends on the recipient, `mood.anything@…`. */
export interface MailServer {
  readonly url: string;
  /** Every message the server took over, whole and in the order of arrival: also those it then kept silent about. */
  readonly received: { readonly to: string; readonly message: string }[];
  close(): Promise<void>;
}

/**
 * Moods: `unknown` (550), `busy` (450) and `away` (421 and the line is cut) answer the recipient;
 * `spam` (554) and `full` (452) answer the message; `cut` drops the line in the middle of the message,
 * `mute` takes the whole message and drops the line, `hang` takes it and never answers. Others get a 250.
 */
export async function startMailServer(options: { starttls?: boolean } = {}): Promise<MailServer> {
  const sockets = new Map<number | undefined, Socket>();
  const received: { to: string; message: string }[] = [];
  const refuse = (code: number, message: string) => Object.assign(new Error(message), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    // Its certificate is the library's own, which nobody vouches for.
    disabledCommands: options.starttls ? ['AUTH'] : ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 200,
    onRcptTo: ({ address }, session, done) => {
      const mood = address.split('.')[0];
      if (mood === 'unknown') return done(refuse(550, 'No such mailbox'));
      if (mood === 'busy') return done(refuse(450, 'Mailbox busy'));
      if (mood === 'away') return void sockets.get(session.remotePort)?.end('421 Closing down\r\n');
      return done();
    },
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo[0]?.address ?? '';
      const mood = to.split('.')[0];
      const socket = sockets.get(session.remotePort);
      if (mood === 'cut') {
        stream.once('data', () => socket?.destroy());
        return;
      }
      const answer = (message: string) => {
        if (mood === 'spam') return done(refuse(554, 'Not wanted'));
        if (mood === 'full') return done(refuse(452, 'Disk full'));
        received.push({ to, message });
        if (mood === 'mute') return void socket?.destroy();
        return mood === 'hang' ? undefined : done(null, 'Taken');
      };
      text(stream).then(answer, done);
    },
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.set(socket.remotePort, socket);
    socket.on('close', () => sockets.delete(socket.remotePort));
  });
  server.on('error', () => undefined);
  const port = await listen(server.server);
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A server that takes connections and says nothing at all, or `greeting` and then `line` again and again. */
export async function startSilentServer(
  line?: string,
  greeting = '',
): Promise<{ url: string; close(): void }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.write(greeting);
    const timer = setInterval(() => line !== undefined && socket.write(line), 100);
    socket.on('error', () => undefined).on('close', () => clearInterval(timer));
  });
  const port = await listen(server);
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port');
  return address.port;
}
