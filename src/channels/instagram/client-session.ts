import { z } from 'zod';
import type { AccountAccess } from '../contract';
import { callGraph, type Call } from './client-http';
import type { Usage } from './client-usage';
import type { InstagramSettings } from './settings';

/** Reads the secrets of an account. */
export const credentialsSchema = z.object({ accessToken: z.string().min(1) });

/** Secrets of an Instagram account: the token of 60 days, or that of a page. */
export type InstagramCredentials = z.infer<typeof credentialsSchema>;

/** An Instagram account with its opened secrets. */
export type InstagramAccess = AccountAccess<InstagramSettings, InstagramCredentials>;

/** Where the Graph API is. */
export interface GraphHosts {
  readonly http: typeof fetch;
  /** Host for accounts of the Instagram login, without a version: `https://graph.instagram.com`. */
  readonly baseUrl: string;
  /** Host for accounts of the Facebook login; the same as `baseUrl` where it is not given. */
  readonly facebookBaseUrl?: string;
  /** Version of the Graph API, a path segment: `v26.0`. */
  readonly version: string;
}

/** The Graph API in the name of one account. */
export interface Session {
  readonly igUserId: string;
  readonly username: string;
  /** Meta shows captions with the Facebook login alone. */
  readonly canReadCaption: boolean;
  /** Host and version. */
  readonly rootUrl: string;
  readonly call: Call;
  /** Calls without a version in the path: the tokens'. */
  readonly callUnversioned: Call;
  /** What the last successful answer said of the account's calls. */
  usage(): Usage;
}

const UNUSED: Usage = { regainSeconds: 0, isNearLimit: false };

/** Opens the API for an account; sends nothing. */
export const openSession = (hosts: GraphHosts, account: InstagramAccess): Session => {
  const { settings, credentials } = account;
  const isFacebook = settings.loginFlavour === 'facebook';
  const host = (isFacebook ? (hosts.facebookBaseUrl ?? hosts.baseUrl) : hosts.baseUrl).replace(
    /\/+$/,
    '',
  );
  const rootUrl = `${host}/${hosts.version}`;
  let usage = UNUSED;
  const callAt =
    (root: string): Call =>
    async (method, path, parameters = {}) => {
      const { http } = hosts;
      const { accessToken } = credentials;
      const answer = await callGraph({
        http,
        rootUrl: root,
        accessToken,
        method,
        path,
        parameters,
      });
      if (answer.kind === 'ok') usage = answer.usage;
      return answer;
    };
  return {
    igUserId: settings.igUserId,
    username: settings.username,
    canReadCaption: isFacebook,
    rootUrl,
    call: callAt(rootUrl),
    callUnversioned: callAt(host),
    usage: () => usage,
  };
};
