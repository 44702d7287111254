import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A mail as the server took it. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Header and body, as they came, dots unstuffed. */
  readonly source: string;
}

/** A mail server on loopback. It speaks as much of RFC 5321 as one mail without login needs. */
export interface SmtpServer {
  /** For HUB_SMTP_URL. */
  readonly url: string;
  readonly mails: readonly TakenMail[];
  /** Answers the next so many mails with a temporary failure that quotes `words`. */
  refuse(count: number, words: string): void;
  close(): Promise<void>;
}

interface World {
  readonly mails: TakenMail[];
  refusals: number;
  words: string;
}

const between = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? '';

const converse = (socket: Socket, world: World): void => {
  let [from, to, unread]: [string, string[], string] = ['', [], ''];
  let data: string[] | undefined;
  const answer = (line: string) => socket.write(`${line}\r\n`);

  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'MAIL') [from, to] = [between(line), []];
    if (verb === 'RCPT') to.push(between(line));
    if (verb === 'DATA') {
      data = [];
      answer('354 go on');
    } else if (verb === 'QUIT') {
      answer('221 bye');
      socket.end();
    } else answer('250 ok');
  };

  const take = (line: string): void => {
    if (data === undefined) {
      command(line);
      return;
    }
    if (line !== '.') {
      data.push(line.replace(/^\.\./, '.'));
      return;
    }
    const source = data.join('\r\n');
    data = undefined;
    if (world.refusals > 0) {
      world.refusals -= 1;
      answer(`451 4.3.0 ${world.words}`);
    } else {
      world.mails.push({ from, to, source });
      answer('250 taken');
    }
  };

  socket.setEncoding('utf8');
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: string) => {
    const lines = (unread + chunk).split('\r\n');
    unread = lines.pop() ?? '';
    lines.forEach(take);
  });
  answer('220 uji.example');
};

/** Starts a mail server on a free port. */
export const startSmtp = async (): Promise<SmtpServer> => {
  const world: World = { mails: [], refusals: 0, words: '' };
  const server = createServer((socket) => converse(socket, world));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails: world.mails,
    refuse(count, words) {
      world.refusals = count;
      world.words = words;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
};
