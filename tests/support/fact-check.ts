import request from 'supertest';
import type { AuditRow, EditionStore } from '../../src/modules/editorial/application/edition-ports';
import type { EditionPlace } from '../../src/modules/editorial/domain/edition';
import { auditLog } from '../../src/modules/editorial/strapi/audit-log.sql';
import { strapiEditionStore } from '../../src/modules/editorial/strapi/edition-store';
import type { BootedHub } from './hub';
import { aMember, signIn } from './staff';
import { act, teamOf } from './workflow';

/** The links of a hub, as an editor issues them. */
export interface FactCheckDesk {
  /** What the record says of this place, newest first. */
  readonly linesOf: (place: EditionPlace) => Promise<readonly AuditRow[]>;
  /** Asks for a link as the panel of the admin does; submits the draft before, as its writer does. */
  readonly ask: (place: EditionPlace, hours?: number) => Promise<request.Response>;
  /** Issues a link for the draft at this place; gives its token. */
  readonly issue: (place: EditionPlace, hours?: number) => Promise<string>;
}

/** Who is asked, as the page greets them. */
export const OUTSIDE_CHECKER = 'Dr. Sari Utami';

/** Opens the desk of an editor of a booted hub. */
export const openFactCheckDesk = async (booted: BootedHub): Promise<FactCheckDesk> => {
  const { strapi, server } = booted;
  const editions: EditionStore = strapiEditionStore(strapi);
  const bearer = await signIn(booted, await aMember(strapi, { role: 'hub-editor' }));

  const ask = async (place: EditionPlace, hours = 24): Promise<request.Response> => {
    const { writer } = await teamOf(strapi);
    if ((await editions.find(place))?.state === 'draft') {
      await act(strapi, place, { by: writer, input: { action: 'submit' } });
    }
    const { contentType, documentId, locale } = place;
    return request(server)
      .post(`/hub/editorial/editions/${contentType}/${documentId}/fact-check-links`)
      .set('Authorization', `Bearer ${bearer}`)
      .send({
        locale,
        version: (await editions.find(place))?.version,
        name: OUTSIDE_CHECKER,
        hours,
      });
  };

  return {
    linesOf: (place) => auditLog(strapi).of(place, 100),
    ask,
    async issue(place, hours) {
      const answer = await ask(place, hours);
      if (answer.status !== 200) throw new Error(answer.text);
      const { url } = (answer.body as { data: { url: string } }).data;
      return url.slice(url.indexOf('#') + 1);
    },
  };
};
