import { createHash } from 'node:crypto';
import type { Journal } from '../shared/journal';
import type { MovableClock } from '../shared/movable-clock';
import type { RuleBook } from '../shared/rule-book';
import type { StateStore } from '../shared/state-file';
import type { ErrorForm } from './errors';
import type { FaultyLine } from '../shared/faults';
import type { ChosenGoogleError, GoogleOperation } from './operations';
import type { GoogleLimits } from './limits';
import type { GoogleRuleId } from './rules';
import type { GoogleState, Video } from './state';

/** What every rule of the emulator works on. */
export interface GoogleWorld {
  readonly store: StateStore<GoogleState>;
  readonly clock: MovableClock;
  readonly journal: Journal;
  /** Whether a rule is enforced in this run. */
  readonly isOn: RuleBook<GoogleRuleId>;
  readonly errorForm: ErrorForm;
  /** Replaced as a whole when a test moves one. */
  limits: GoogleLimits;
  /** Times of the calls of the last minute by client, in milliseconds. */
  readonly calls: Map<string, readonly number[]>;
  /** Through which every request of the API goes. */
  readonly line: FaultyLine<GoogleOperation, ChosenGoogleError>;
}

/** A short text that changes with `content`, as the platform's etags look. */
export const etagOf = (content: string): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 27);

/** The etag of a video: another one after each write. */
export const videoEtag = ({ id, revision }: Video): string => etagOf(`${id} ${revision}`);
