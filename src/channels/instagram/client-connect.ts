import type { Connector } from '../contract';
import { connectThroughFacebook } from './client-connect-facebook';
import { connectThroughInstagram } from './client-connect-instagram';
import type { InstagramConnectorsDeps } from './client-login';

export type { InstagramConnectorsDeps } from './client-login';

/** The ways to connect an Instagram account, one for each login whose application is set up. */
export const makeInstagramConnectors = (deps: InstagramConnectorsDeps): readonly Connector[] => [
  ...(deps.instagram === undefined ? [] : [connectThroughInstagram(deps, deps.instagram)]),
  ...(deps.facebook === undefined ? [] : [connectThroughFacebook(deps, deps.facebook)]),
];
