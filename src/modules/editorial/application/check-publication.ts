import type { Issue } from '../../../kernel/failures';
import type { DocumentSnapshot } from '../domain/document-snapshot';
import type { PublicationCheck } from './ports';

/** Gathers what every room has to say about a text, so that its author sees all of it at once. */
export const makeCheckPublication =
  (checks: readonly PublicationCheck[]) =>
  async (document: DocumentSnapshot): Promise<readonly Issue[]> => {
    const found = await Promise.all(checks.map((check) => check(document)));
    return found.flat();
  };
