import type { Clock } from '../../kernel/clock';

/** An application at Meta. */
export interface MetaApp {
  readonly id: string;
  readonly secret: string;
}

/** What connecting Instagram accounts needs from outside. */
export interface InstagramConnectorsDeps {
  readonly http: typeof fetch;
  readonly clock: Clock;
  /** Version of the Graph API: `v26.0`. */
  readonly version: string;
  /** The Instagram login; absent where no application is set up. */
  readonly instagram?: {
    readonly app: MetaApp;
    /** Host of the API: `https://graph.instagram.com`. */
    readonly baseUrl: string;
    /** The page on which the owner consents. */
    readonly authUrl: string;
    /** Address that changes a code for the first token. */
    readonly codeUrl: string;
  };
  /** The Facebook login; absent where no application is set up. */
  readonly facebook?: {
    readonly app: MetaApp;
    /** Host of the API: `https://graph.facebook.com`. */
    readonly baseUrl: string;
    /** Host of the page on which the owner consents: `https://www.facebook.com`. */
    readonly authUrl: string;
  };
}
