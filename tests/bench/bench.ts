import { copyFileSync } from 'node:fs';
import type { Processes } from '../../scripts/demo/processes';
import type { Progress } from '../../scripts/demo/progress';
import {
  databaseOf,
  seed,
  startVanilla,
  type makePlaces,
  type Place,
  type Server,
} from './servers';
import { copyContent, VANILLA_SETTINGS, writeVanillaApp } from './vanilla-app';

/** What every part of the bench works with. */
export interface Bench {
  readonly processes: Processes;
  readonly progress: Progress;
  /** Makes a place for a server in the folder of this run. */
  readonly newPlace: ReturnType<typeof makePlaces>;
  /** Until the run must be over. */
  readonly secondsLeft: () => number;
}

/** Settings of a hub that computes every answer anew. */
export const COLD = { HUB_ANSWER_CACHE_MB: '0' };

/** A database with so many articles; gives the place of the hub that it was made for, which has not started. */
export const seedPlace = async (
  { processes, progress, newPlace }: Bench,
  articles: number,
  settings?: Readonly<Record<string, string>>,
): Promise<Place> => {
  const place = await newPlace(`hub-${articles}`, settings);
  await progress.step(`database of ${articles} articles`, () =>
    seed(processes, place, { articles, tell: (text) => progress.say(text) }),
  );
  return place;
};

/** A place with a copy of the database of another, for a second hub that is not to meet the first. */
export const copyPlace = async (
  { newPlace }: Bench,
  {
    name,
    from,
    settings,
  }: { name: string; from: Place; settings?: Readonly<Record<string, string>> },
): Promise<Place> => {
  const place = await newPlace(name, settings);
  copyFileSync(databaseOf(from), databaseOf(place));
  return place;
};

/** A vanilla Strapi that runs, with the articles of a hub. */
export const startVanillaLike = async (
  { processes, newPlace }: Bench,
  hub: Place,
): Promise<{ readonly place: Place; readonly server: Server }> => {
  const place = await newPlace('vanilla', VANILLA_SETTINGS);
  writeVanillaApp(place.folder);
  const server = await startVanilla(processes, place);
  copyContent({ from: databaseOf(hub), to: databaseOf(place) });
  return { place, server };
};
