import { findingsOf, type PureCheck } from './context';

const policy = findingsOf('policy');

/** In some categories a person sees every post first. */
export const checkHoldsAll: PureCheck = ({ submission: { place } }) =>
  place.holdsAll ? [policy('category_holds_all', 'hold')] : [];

/** In some categories links are out of place. */
export const checkLinksAllowed: PureCheck = ({ submission: { place }, rendered }) =>
  place.allowsLinks || rendered.links.length === 0
    ? []
    : [policy('links_not_allowed', 'hold', { actual: rendered.links.length })];

/** A thread stands at the top of a list: a person looks at it first, unless its author is verified. */
export const checkNewThread: PureCheck = ({ submission: { kind, author } }) =>
  kind === 'thread' && !author.isVerified ? [policy('new_thread', 'hold')] : [];
