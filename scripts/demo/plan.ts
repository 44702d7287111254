import { readSettings, SettingsError, type Settings } from '../../src/platform/settings';
import type { Environment } from './environment-file';
import { DemoFailure } from './failure';
import { OFFICE } from './platforms';
import { findFreePort, isPortFree } from './ports';

/** The emulators listen on loopback alone. */
const LOOPBACK = '127.0.0.1';
const FIRST_EMULATOR_PORT = 4310;

/** Seconds between two looks at a container; Meta's minute is too long for a visitor who waits. */
const POLL_SECONDS = '2';
const SWEEP_SECONDS = '3';

/** Where everything will be. */
export interface DemoPlan {
  readonly settings: Settings;
  readonly instagramPort: number;
  readonly googlePort: number;
  readonly instagramUrl: string;
  readonly googleUrl: string;
  /** The environment of everything that is started. */
  readonly env: Environment;
}

const readCheckedSettings = (environment: Environment): Settings => {
  try {
    return readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) throw new DemoFailure(error.message);
    throw error;
  }
};

const filled = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));

/** Settings of the office and the pace of the demo, where the operator set nothing else. */
const withDefaults = (environment: Environment): Environment => ({
  HUB_OFFICE_NAME: OFFICE.name,
  HUB_SITE_URL: OFFICE.siteUrl,
  HUB_DELIVERY_POLL_SECONDS: POLL_SECONDS,
  HUB_DELIVERY_SWEEP_SECONDS: SWEEP_SECONDS,
  STRAPI_TELEMETRY_DISABLED: 'true',
  ...filled(environment),
  NODE_ENV: 'production',
});

/**
 * Checks the settings and finds ports. The addresses of the platforms are always those of the emulators: made-up tokens
 * and sample posts have no business anywhere else.
 * @throws DemoFailure for a wrong setting, or a port of the hub that is taken
 */
export const makePlan = async (environment: Environment): Promise<DemoPlan> => {
  const settings = readCheckedSettings(withDefaults(environment));
  const { HOST, PORT } = settings;
  if (!(await isPortFree(PORT, HOST))) {
    throw new DemoFailure(
      `Port ${PORT} on ${HOST} is in use, perhaps by another run of the hub. End that one, or set PORT in .env to a free port.`,
    );
  }
  const taken = [PORT];
  const instagramPort = await findFreePort({ first: FIRST_EMULATOR_PORT, host: LOOPBACK, taken });
  taken.push(instagramPort);
  const googlePort = await findFreePort({ first: FIRST_EMULATOR_PORT + 1, host: LOOPBACK, taken });
  const instagramUrl = `http://${LOOPBACK}:${instagramPort}`;
  const googleUrl = `http://${LOOPBACK}:${googlePort}`;
  const env = {
    ...withDefaults(environment),
    HUB_INSTAGRAM_URL: instagramUrl,
    HUB_GOOGLE_API_URL: googleUrl,
    HUB_GOOGLE_TOKEN_URL: `${googleUrl}/token`,
  };
  return { settings, instagramPort, googlePort, instagramUrl, googleUrl, env };
};
