import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { UID } from '../../../../platform/uids';
import type { WriteFaqDraft } from '../../application/tools/tool-ports';
import { threadSlug } from '../../domain/thread';

/**
 * Writes the draft through the document service, as the Content Manager does: the workflow takes it up from there, in the
 * name of whoever sends the request.
 */
export const strapiWriteFaqDraft =
  (strapi: Core.Strapi): WriteFaqDraft =>
  async ({ locale, question, answer }) => {
    const slug = threadSlug({ title: question, key: randomBytes(4).toString('hex') });
    const { documentId } = await strapi.documents(UID.faq).create({
      locale,
      data: { question, slug, answer } as never,
    });
    return { documentId };
  };
