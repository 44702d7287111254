import { createHash, hkdfSync } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import type { Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';
import type { Clock } from '../../../kernel/clock';
import type { SpendProof } from '../application/judging/judging-ports';
import { insertSpentProof } from './spent-proofs.sql';

const PURPOSES = ['humas-hub proof of work 1', 'humas-hub proof of work key 1'] as const;
const KEY_BYTES = 32;
const VALID_MINUTES = 20; // long enough to write a report

// Some thousand rounds of a quarter of a millisecond: a second or two on a telephone, and unpleasant a thousand times over.
const ALGORITHM = 'PBKDF2/SHA-256';
const COST = 1000;
const FEWEST_ROUNDS = 500;
const MOST_ROUNDS = 1500;

const LONGEST_PROOF = 4096; // characters of base64; one is some seven hundred

/** What `<altcha-widget>` sends, in base64. What else stands in the parameters is covered by the signature. */
const ProofSchema = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      ...{ algorithm: z.literal(ALGORITHM), nonce: z.string(), salt: z.string() },
      ...{ cost: z.number(), keyLength: z.number(), keyPrefix: z.string() },
      ...{ keySignature: z.string(), expiresAt: z.number() },
    }),
    signature: z.string().length(64),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string().max(128) }),
});
type Proof = z.infer<typeof ProofSchema>;

const parseProof = (sent: string): Proof | undefined => {
  if (sent.length > LONGEST_PROOF) return undefined;
  try {
    const parsed = ProofSchema.safeParse(JSON.parse(Buffer.from(sent, 'base64').toString('utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined; // no JSON
  }
};

/** Work that a browser does before a visitor may write: little for one, much for a flood. */
export interface ProofOfWork {
  /** A challenge for ALTCHA's widget (version 2 of the protocol), good for 20 minutes and for one use. */
  readonly issue: () => Promise<Challenge>;
  /** Takes the widget's answer in base64; `missing` for none. A good one is spent by asking. */
  readonly spend: SpendProof;
}

/** Builds it; challenges are signed under keys derived from `secret`, so that every process of the hub knows them. */
export const makeProofOfWork = (
  strapi: Core.Strapi,
  { secret, clock }: { readonly secret: string; readonly clock: Clock },
): ProofOfWork => {
  const [hmacSignatureSecret = '', hmacKeySignatureSecret = ''] = PURPOSES.map((purpose) =>
    Buffer.from(hkdfSync('sha256', secret, '', purpose, KEY_BYTES)).toString('base64url'),
  );
  const secrets = { hmacSignatureSecret, hmacKeySignatureSecret };
  return {
    issue: () =>
      createChallenge({
        ...{ algorithm: ALGORITHM, cost: COST, deriveKey, ...secrets },
        counter: randomInt(MOST_ROUNDS, FEWEST_ROUNDS),
        expiresAt: new Date(clock.now().getTime() + VALID_MINUTES * 60_000),
      }),
    async spend(sent) {
      if (sent === undefined || sent === null || sent === '') return 'missing';
      const proof = typeof sent === 'string' ? parseProof(sent) : undefined;
      if (proof === undefined) return 'invalid';
      const { challenge, solution } = proof;
      const expiresAt = new Date(challenge.parameters.expiresAt * 1000);
      if (expiresAt <= clock.now()) return 'expired';
      const result = await verifySolution({ challenge, solution, deriveKey, ...secrets });
      if (!result.verified) return result.expired ? 'expired' : 'invalid';
      const digest = createHash('sha256').update(challenge.signature).digest('hex');
      return (await insertSpentProof(strapi, { digest, expiresAt })) ? 'valid' : 'replayed';
    },
  };
};
