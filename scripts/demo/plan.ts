import { readSettings, SettingsError, type Settings } from '../../src/platform/settings';
import type { Environment } from './environment-file';
import { DemoFailure } from './failure';
import { OFFICE, toApplicationSettings } from './platforms';
import { isPortFree } from './ports';
import type { PlatformSecrets } from './secrets';

/** Seconds between two looks at a container; Meta's minute is too long for a visitor who waits. */
const POLL_SECONDS = '2';
const SWEEP_SECONDS = '3';

/** What is settled before anything starts. */
export interface DemoPlan {
  readonly settings: Settings;
  /** The environment of everything that is started. */
  readonly env: Environment;
}

/** Where the emulators are; addresses without a slash at the end. */
export interface EmulatorUrls {
  readonly instagramUrl: string;
  readonly googleUrl: string;
}

const readCheckedSettings = (environment: Environment): Settings => {
  try {
    return readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) throw new DemoFailure(error.message);
    throw error;
  }
};

const DEFAULTS = {
  HUB_SITE_URL: OFFICE.siteUrl,
  HUB_DELIVERY_POLL_SECONDS: POLL_SECONDS,
  HUB_DELIVERY_SWEEP_SECONDS: SWEEP_SECONDS,
  STRAPI_TELEMETRY_DISABLED: 'true',
};

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

/** The sample office and the pace of the demo, where the operator set nothing else. */
const withDefaults = (environment: Environment): Environment => ({
  ...environment,
  ...Object.fromEntries(Object.entries(DEFAULTS).filter(([name]) => !isSet(environment[name]))),
  NODE_ENV: 'production',
  // The hub of the demo and both emulators are on this machine.
  HUB_ALLOW_PRIVATE_URLS: 'true',
});

/** @throws DemoFailure where something else listens on the port of the hub */
export const assertPortIsFree = async ({ HOST, PORT }: Settings): Promise<void> => {
  if (await isPortFree(PORT, HOST)) return;
  throw new DemoFailure(
    `Port ${PORT} on ${HOST} is in use, perhaps by another run of the hub. End that one, or set PORT in .env to a free port.`,
  );
};

/**
 * Checks the settings, and fills in those of the demo.
 * @throws DemoFailure for a wrong setting, or a port of the hub that is taken
 */
export const makePlan = async (environment: Environment): Promise<DemoPlan> => {
  const env = withDefaults(environment);
  const settings = readCheckedSettings(env);
  await assertPortIsFree(settings);
  return { settings, env };
};

/**
 * The environment of the hub. The addresses of the platforms are those of the emulators, whatever is set: made-up tokens
 * and sample posts have no business anywhere else.
 */
export const toHubEnvironment = (
  { env }: DemoPlan,
  { instagramUrl, googleUrl }: EmulatorUrls,
  secrets: PlatformSecrets,
): Environment => ({
  ...env,
  ...toApplicationSettings(secrets, { instagramUrl, googleUrl }),
  HUB_INSTAGRAM_URL: instagramUrl,
  HUB_FACEBOOK_URL: instagramUrl,
  HUB_GOOGLE_API_URL: googleUrl,
  HUB_GOOGLE_TOKEN_URL: `${googleUrl}/token`,
});
