import { CSP_DEFAULTS } from '@strapi/utils';
import type { S3Store } from './storage/s3-store';

/** On what the headers depend by which browsers guard readers. */
export interface SecurityOptions {
  /** The address under which the world reaches this hub. */
  readonly publicUrl: string;
  /** Where files are kept; undefined where they lie on this disk. */
  readonly store: S3Store | undefined;
}

const YEAR_SECONDS = 31_536_000;

/** The admin may show pictures from where the files are read. */
const pagePolicy = (store: S3Store) => {
  const { origin } = new URL(store.publicUrl);
  const directives = Object.fromEntries(
    Object.entries(CSP_DEFAULTS).map(([name, sources]) => [name, [...sources, origin]]),
  );
  return { useDefaults: true, directives: { ...directives, upgradeInsecureRequests: null } };
};

/**
 * Strapi's security step. That browsers shall come by https alone is said where they come by https (RFC 6797, 7.2: a host
 * must not say it over http).
 */
export const securityStep = ({ publicUrl, store }: SecurityOptions) => ({
  name: 'strapi::security',
  config: {
    hsts: publicUrl.startsWith('https:') && { maxAge: YEAR_SECONDS, includeSubDomains: true },
    ...(store === undefined ? {} : { contentSecurityPolicy: pagePolicy(store) }),
  },
});
