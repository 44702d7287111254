import type { Core } from '@strapi/strapi';
import type { DocumentSnapshot } from '../domain/document-snapshot';
import type { DocumentStore } from '../application/ports';
import { canonicalJson } from '../../../kernel/canonical-json';
import type { Issue } from '../../../kernel/failures';
import { hasErrors } from '../../../kernel/failures';
import { beforeSave, onPublish, type Publication } from '../../../platform/on-document';
import { PUBLISHABLE_UIDS } from '../../../platform/uids';

/** What happens around the publication of a document; the hub puts it together. */
export interface PublicationSteps {
  readonly documents: DocumentStore;
  /** Everything that is wrong with the text. */
  readonly check: (document: DocumentSnapshot) => Promise<readonly Issue[]>;
  /** What can be refused of a text that is only being saved. */
  readonly checkSave: (data: Readonly<Record<string, unknown>>) => readonly Issue[];
  /** Slow, repeatable work before the transaction opens. */
  readonly warmUp: (document: DocumentSnapshot) => Promise<void>;
  /** What is written in the transaction that publishes. */
  readonly follow: (
    publication: Publication,
    document: DocumentSnapshot,
  ) => Promise<readonly Issue[]>;
  readonly afterCommit: () => void;
  /** Turns issues into the error that the caller gets. */
  readonly refuse: (issues: readonly Issue[]) => Error;
}

/** Guards every door through which a document is saved or published. */
export const guardDocuments = (strapi: Core.Strapi, steps: PublicationSteps): void => {
  const assertSound = async (document: DocumentSnapshot): Promise<void> => {
    const issues = await steps.check(document);
    if (hasErrors(issues)) throw steps.refuse(issues);
  };

  const followOne = async (publication: Publication): Promise<void> => {
    const document = await steps.documents.load({ ...publication, status: 'published' });
    if (document === undefined) throw new Error(`${publication.documentId} is not published.`);
    await assertSound(document);
    const issues = await steps.follow(publication, document);
    if (hasErrors(issues)) throw steps.refuse(issues);
  };

  beforeSave(strapi, PUBLISHABLE_UIDS, (data) => {
    const issues = steps.checkSave(data);
    if (hasErrors(issues)) throw steps.refuse(issues);
  });
  onPublish(strapi, PUBLISHABLE_UIDS, {
    async before(draft) {
      const document = await steps.documents.load({ ...draft, status: 'draft' });
      if (document === undefined) return;
      await assertSound(document);
      await steps.warmUp(document);
    },
    async inTransaction(publications) {
      for (const publication of publications) await followOne(publication);
    },
    async fingerprint(publication) {
      const document = await steps.documents.load({ ...publication, status: 'published' });
      return document === undefined ? '' : canonicalJson(document);
    },
    afterCommit: steps.afterCommit,
  });
};
