import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { PASSWORD } from './citizens';
import type { BootedHub } from './hub';
import { readMail } from './mails';

const ROOT_PAGE = '<!doctype html><title>Forum</title><main></main>';

/**
 * Serves the one page of a front end, at another address than the hub's: its requests cross origins. It really listens:
 * a page that a test puts under an invented name may not ask a server of this machine.
 */
export const serveFrontEnd = async (): Promise<{
  readonly url: string;
  readonly stop: () => void;
}> => {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(ROOT_PAGE);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}/`, stop: () => server.close() };
};

/** What the hub answered to a front end. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A citizen in front of a browser: what they do goes from a page of another site to the public API. */
export interface CitizenWindow {
  readonly page: Page;
  /** Asks the hub as the page does; with the token of whoever signed in. */
  ask(method: Method, path: string, body?: object): Promise<Answer>;
  /** Like `ask`; gives the data, and throws where it is refused. */
  get<Data>(path: string): Promise<Data>;
  send<Data>(method: Method, path: string, body: object): Promise<Data>;
  /** Opens an account, follows the link in the mail, signs in, takes a name and agrees to the rules. */
  join(email: string, displayName: string): Promise<void>;
  /** The posts of a thread as a reader sees them: what the page shows of their HTML. */
  readThread(threadId: string): Promise<readonly string[]>;
}

/** The mails to an address in the folder of the outbox, the oldest first. */
export const mailsInFolder = async (booted: BootedHub, to: string) => {
  await booted.hub.sendDueMails();
  const folder = path.join(booted.folder, 'mails');
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  return names
    .map((name) => readMail(readFileSync(path.join(folder, name), 'utf8')))
    .filter(({ headers }) => headers.get('to') === to);
};

/** Opens the front end in a window of its own. */
export const openForum = async (
  browser: Browser,
  booted: BootedHub,
  { hub, frontEnd }: { readonly hub: string; readonly frontEnd: string },
): Promise<CitizenWindow> => {
  const context = await browser.newContext({ locale: 'id-ID' });
  const page = await context.newPage();
  await page.goto(frontEnd);
  let bearer = '';
  const ask: CitizenWindow['ask'] = (method, asked, body) =>
    page.evaluate(
      async (sent) => {
        const answer = await fetch(sent.address, {
          method: sent.method,
          headers: {
            'Content-Type': 'application/json',
            ...(sent.bearer === '' ? {} : { Authorization: `Bearer ${sent.bearer}` }),
          },
          ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
        });
        return { status: answer.status, body: (await answer.json()) as unknown };
      },
      { address: `${hub}/api${asked}`, method, bearer, body },
    );
  const send = async <Data>(method: Method, asked: string, body?: object): Promise<Data> => {
    const answer = await ask(method, asked, body);
    if (answer.status >= 300) throw new Error(`${asked}: ${JSON.stringify(answer.body)}`);
    return (answer.body as { readonly data: Data }).data;
  };
  const get = <Data>(asked: string): Promise<Data> => send<Data>('GET', asked);

  const confirm = async (email: string): Promise<void> => {
    const text = (await mailsInFolder(booted, email)).at(-1)?.text ?? '';
    const [link = ''] = /https?:\S+confirmation=\S+/.exec(text) ?? [];
    await page.goto(link);
    await page.getByText('Alamat surel Anda sudah dikonfirmasi').waitFor();
    await page.goto(frontEnd);
  };

  return {
    ...{ page, ask, get, send },
    async join(email, displayName) {
      await ask('POST', '/auth/local/register', { email, password: PASSWORD });
      await confirm(email);
      const signedIn = await ask('POST', '/auth/local', { identifier: email, password: PASSWORD });
      bearer = (signedIn.body as { readonly jwt: string }).jwt;
      await send('PUT', '/forum/me', { displayName, language: 'id' });
      const rules = await get<{ readonly number: number }>('/forum/rules');
      const privacy = await get<{ readonly version: number }>('/forum/privacy');
      await send('POST', '/forum/me/consents', {
        ...{ rulesVersion: rules.number, privacyVersion: privacy.version },
        ...{ isAdult: true, hasGuardianConsent: false, language: 'id' },
      });
    },
    async readThread(threadId) {
      const posts = await get<readonly { readonly html: string }[]>(
        `/forum/threads/${threadId}/posts`,
      );
      await page.evaluate(
        (all) => {
          const articles = all.map((html) =>
            Object.assign(document.createElement('article'), { innerHTML: html }),
          );
          document.querySelector('main')?.replaceChildren(...articles);
        },
        posts.map(({ html }) => html),
      );
      return page.locator('article').allInnerTexts();
    },
  };
};
