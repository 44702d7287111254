import type {
  AuditEntry,
  AuditRow,
  Content,
} from '../../../../src/modules/editorial/application/edition-ports';
import { makeCommentOnFacts } from '../../../../src/modules/editorial/application/comment-on-facts';
import { makeIssueFactCheckLink } from '../../../../src/modules/editorial/application/issue-fact-check-link';
import { makeOpenFactCheck } from '../../../../src/modules/editorial/application/open-fact-check';
import type { Actor } from '../../../../src/modules/editorial/domain/actor';
import type { Edition } from '../../../../src/modules/editorial/domain/edition';
import type { EditionPermission } from '../../../../src/modules/editorial/domain/edition-permission';
import { hmacLinkSigner } from '../../../../src/modules/editorial/strapi/link-signer';

export const NOW = new Date('2026-11-03T02:00:00.000Z');
export const PLACE = { contentType: 'rebuttal', documentId: 'doc', locale: 'id' };
export const HASH = 'a'.repeat(64);

export const staff = (id: string): Actor => ({ kind: 'staff', id, name: `Staf ${id}` });

export const anEdition = (data: Partial<Edition> = {}): Edition => ({
  ...PLACE,
  state: 'in_review',
  version: 3,
  publicState: 'none',
  stateSince: NOW.toISOString(),
  draftHash: HASH,
  editors: [staff('writer')],
  isRevised: true,
  submission: { by: staff('submitter'), at: NOW.toISOString(), hash: HASH },
  ...data,
});

/** Everything around the three use cases, in memory; a test changes what it needs. */
export class FactCheckWorld {
  edition: Edition | undefined = anEdition();
  draft: Content | undefined = {
    fields: { title: 'Layanan gratis', claimReviewed: 'Ada biaya' },
    title: 'Layanan gratis',
    slug: 'layanan-gratis',
    hash: HASH,
  };
  now = NOW;
  readonly lines: AuditRow[] = [];
  readonly staff = new Map([['checker', staff('checker')]]);
  private ids = 0;

  private readonly signer = hmacLinkSigner('a secret of this test');
  private readonly deps = {
    content: { read: () => Promise.resolve(this.draft) },
    editions: {
      find: () => Promise.resolve(this.edition),
      lockAll: () => Promise.resolve(this.edition === undefined ? [] : [this.edition]),
    },
    audit: {
      append: (entry: AuditEntry) => {
        this.lines.push({ ...entry, seq: this.lines.length + 1 });
        return Promise.resolve();
      },
      of: (_place: unknown, limit: number) =>
        Promise.resolve([...this.lines].reverse().slice(0, limit)),
    },
    staff: {
      find: (id: string) => {
        const actor = this.staff.get(id);
        const rest = { email: '', language: 'id', permissions: [], mayRead: () => true } as const;
        return Promise.resolve(actor === undefined ? undefined : { actor, ...rest });
      },
    },
    inTransaction: <Value>(work: () => Promise<Value>) => work(),
    clock: { now: () => this.now },
    newId: () => {
      this.ids += 1;
      return `link-${String(this.ids)}`.padEnd(16, '0');
    },
    publicUrl: 'https://hub.example.go.id',
    checkedType: 'rebuttal',
    seal: (text: string) => this.signer.seal(text),
    open: (token: string) => this.signer.open(token),
  };

  readonly view = makeOpenFactCheck(this.deps);
  readonly comment = makeCommentOnFacts(this.deps);
  private readonly issueLink = makeIssueFactCheckLink(this.deps);

  issue(
    input: {
      by?: string;
      permissions?: readonly EditionPermission[];
      version?: number;
      name?: string;
      hours?: number;
    } = {},
  ) {
    const { by = 'checker', permissions = ['fact_check'], ...rest } = input;
    return this.issueLink({
      by: { actor: staff(by), permissions },
      place: PLACE,
      version: 3,
      name: 'Dr. Sari',
      hours: 24,
      ...rest,
    });
  }

  /** The token of a fresh link. */
  async aToken(hours = 24): Promise<string> {
    const issued = await this.issue({ hours });
    if (!issued.ok) throw new Error(issued.failure.code);
    return issued.value.url.split('#')[1] ?? '';
  }
}
