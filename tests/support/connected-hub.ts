import { startPlatforms, type Platforms } from './emulators';
import { bootHub, type BootedHub } from './hub';

/**
 * Boots a hub with an account on every channel, under the key `kantor`, beside the platforms that it sends to. `env`
 * overrides its settings. Stopping the hub closes the platforms.
 */
export const bootConnectedHub = async (
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly booted: BootedHub; readonly platforms: Platforms }> => {
  const platforms = await startPlatforms();
  const booted = await bootHub({ ...platforms.env, ...env });
  await platforms.connect(booted);
  return {
    platforms,
    booted: {
      ...booted,
      async stop() {
        await booted.stop();
        await platforms.close();
      },
    },
  };
};
