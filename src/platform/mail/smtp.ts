import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { ConfigError } from '../config.ts';
import { parseAddress } from './address.ts';
import type { LoadedAttachment } from './attachments.ts';
import { judgeFailure } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { TakenMail } from './steps.ts';

/** How to reach the mail server, from SMTP_URL. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps); otherwise STARTTLS, which is demanded except on this machine. */
  readonly secure: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | undefined;
  /** The address mails come from. */
  readonly sender: string;
}

/** The longest silence, and the longest conversation, in milliseconds. */
export interface Patience {
  readonly silence: number;
  readonly whole: number;
}

const usualPatience: Patience = { silence: 20_000, whole: 60_000 };

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Read 'smtps://user:password@host:465?from=saman@example.no'. Other parameters are refused: the mail
 * library would take them as options, and one of them switches the check of certificates off.
 * Without `from`, mails come from 'saman' at the host of `publicUrl`. Throws ConfigError.
 */
export function smtpSettings(smtpUrl: string, publicUrl: string): SmtpSettings {
  const url = new URL(smtpUrl);
  const unknown = [...url.searchParams.keys()].filter((name) => name !== 'from');
  if (unknown.length > 0)
    throw new ConfigError(`SMTP_URL has a parameter Saman does not know: ${unknown[0]}.`);
  const secure = url.protocol === 'smtps:';
  const { hostname } = new URL(publicUrl);
  const ours = loopback.has(hostname) ? 'localhost' : hostname;
  const sender = url.searchParams.get('from') ?? `saman@${ours}`;
  if (parseAddress(sender) === null && sender !== 'saman@localhost')
    throw new ConfigError(`SMTP_URL: "${sender}" is not an address mails can come from.`);
  return {
    host: url.hostname,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    auth: url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : undefined,
    sender,
  };
}

/** A way to the mail server for one round of sending. */
export interface Delivery {
  /** Hand over one mail. Never throws for what the server or the network does. */
  deliver(
    mail: TakenMail,
    attachments: readonly (LoadedAttachment & { readonly fileName: string })[],
  ): Promise<Outcome>;
  close(): void;
}

/**
 * Open a way to the mail server. At most `conversations` connections are kept and used for mail after
 * mail: many times as many mails a second as with a connection each, where the server lets
 * new callers wait before it greets them. The library must not queue a mail anew by itself, however:
 * every try is written in the outbox first.
 */
export function openDelivery(
  { host, port, secure, auth, sender }: SmtpSettings,
  conversations: number,
  patience: Patience = usualPatience,
): Delivery {
  const transport = createTransport({
    pool: true,
    maxConnections: conversations,
    maxRequeues: 0,
    host: host.replace(/^\[|\]$/g, ''),
    port,
    secure,
    requireTLS: !secure && !loopback.has(host),
    ...(auth && { auth }),
    connectionTimeout: patience.silence,
    greetingTimeout: patience.silence,
    dnsTimeout: patience.silence,
    socketTimeout: patience.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // The library's errors do not say how far it came. It reads the message only when the server has
  // asked for it, so a message that has been read from was begun.
  const messages = new Map<string, Readable>();
  transport.use('stream', (composed, done) => {
    const open = composed.message.createReadStream.bind(composed.message);
    composed.message.createReadStream = (options) => {
      const stream = open(options);
      messages.set(composed.message.messageId(), stream);
      return stream;
    };
    done();
  });
  return {
    close: () => transport.close(),
    deliver: async (mail, attachments) => {
      const id = messageId(mail.key, sender);
      try {
        const { response } = await transport.sendMail({
          messageId: id,
          from: { name: 'Saman', address: sender },
          to: { name: '', address: mail.recipient },
          envelope: { from: sender, to: [mail.recipient] },
          subject: mail.subject,
          text: mail.text,
          ...(mail.html !== null && { html: mail.html }),
          headers: { 'Auto-Submitted': 'auto-generated' },
          ...(mail.silenceAddress !== null && { list: { unsubscribe: mail.silenceAddress } }),
          attachments: attachments.map(({ fileName, content, contentType }) => ({
            filename: fileName,
            content,
            contentType,
          })),
          signal: AbortSignal.timeout(patience.whole),
        });
        return { result: 'sent', answer: response, serverAway: false };
      } catch (error) {
        const { message, code, responseCode } = error as Error & { code?: string; responseCode?: number };
        return judgeFailure({
          message,
          begun: messages.get(id)?.readableDidRead ?? false,
          ...(code !== undefined && { code }),
          ...(responseCode !== undefined && { responseCode }),
        });
      } finally {
        messages.delete(id);
      }
    },
  };
}

/** The same for every try of the same mail: '<0f3c…@saman.example>'. */
export function messageId(key: string, sender: string): string {
  const id = createHash('sha256').update(key).digest('hex').slice(0, 40);
  return `<${id}@${sender.slice(sender.lastIndexOf('@') + 1)}>`;
}
