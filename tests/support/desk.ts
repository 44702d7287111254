import request, { type Response } from 'supertest';
import type { EditionPlace } from '../../src/modules/editorial';
import { UID, type PublishableUid } from '../../src/platform/uids';
import { anArticle } from './content';
import type { BootedHub } from './hub';
import { linesAfter, newestLine } from './look';
import { aMember, signIn } from './staff';
import { editionAt } from './workflow';

type Data = Record<string, unknown>;

/** A member of staff at their desk: everything goes over HTTP, in their own language. */
export interface Colleague {
  /** Saves a new draft in the Content Manager. */
  write(data?: Data, contentType?: PublishableUid): Promise<EditionPlace>;
  /** Saves a draft again. */
  edit(place: EditionPlace, data: Data): Promise<void>;
  /** Sends an action as it is; `version` is the newest where none is given. */
  ask(place: EditionPlace, body: Data): Promise<Response>;
  /** Like `ask`; throws where it is refused. */
  does(place: EditionPlace, body: Data): Promise<void>;
  /** Sends any request in this person's name. */
  send(method: 'get' | 'post' | 'put', path: string): request.Test;
}

const actionsOf = ({ contentType, documentId }: EditionPlace): string =>
  `/hub/editorial/editions/${contentType}/${documentId}/actions`;

const assertOk = ({ status, text }: Response): void => {
  if (status >= 300) throw new Error(`HTTP ${String(status)}: ${text.slice(0, 400)}`);
};

const idIn = (body: unknown): string => (body as { data: { documentId: string } }).data.documentId;

/** Seats somebody with a role at a desk; `url` where the hub listens there already. */
export const atDesk = async (
  booted: BootedHub,
  { role, language = 'en', url }: { role: string; language?: 'id' | 'en'; url?: string },
): Promise<Colleague> => {
  const { strapi, server } = booted;
  const bearer = `Bearer ${await signIn(booted, await aMember(strapi, { role, language }))}`;
  const send: Colleague['send'] = (method, path) =>
    request(url ?? server)
      [method](path)
      .set('Authorization', bearer);
  const ask: Colleague['ask'] = async (place, body) => {
    const seen = 'version' in body ? undefined : (await editionAt(strapi, place)).version;
    const known = seen === undefined ? {} : { version: seen };
    return send('post', actionsOf(place)).send({ locale: place.locale, ...known, ...body });
  };
  return {
    send,
    ask,
    async write(data = anArticle(), contentType = UID.article) {
      const made = await send('post', `/content-manager/collection-types/${contentType}`).send(
        data,
      );
      assertOk(made);
      return { contentType, documentId: idIn(made.body), locale: 'id' };
    },
    async edit({ contentType, documentId }, data) {
      const path = `/content-manager/collection-types/${contentType}/${documentId}`;
      assertOk(await send('put', path).send(data));
    },
    async does(place, body) {
      assertOk(await ask(place, body));
    },
  };
};

interface Failure {
  readonly error?: { readonly message?: string; readonly details?: Data };
}

/** What a refused action must look like from all sides. */
export interface RefusedAction {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly details: Data;
  /** Outcome and code of the lines that it left in the audit record. */
  readonly lines: readonly string[];
}

/** Does something over HTTP that is refused, and gathers what was told and what stands on the record. */
export const refusalOf = async (
  { strapi }: BootedHub,
  work: () => Promise<Response>,
): Promise<RefusedAction> => {
  const seq = await newestLine(strapi);
  const response = await work();
  const { message = '', details = {} } = (response.body as Failure).error ?? {};
  const lines = (await linesAfter(strapi, seq)).map(({ outcome, code }) => `${outcome} ${code}`);
  const code = typeof details.code === 'string' ? details.code : '';
  return { status: response.status, code, message, details, lines };
};
