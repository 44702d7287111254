import { CrashHub, HubDied, type NewCase, type SeenRow } from './crash-hub';
import {
  addVideo,
  connectAccount,
  countCorrections,
  countPublic,
  openSite,
  videoIdOf,
  type Site,
} from './site';
import type { Knob, Situation } from './situations';
import { findFaults, isAtRest } from './verdict';

/** Where a worker dies. `none`: it does not, so that its steps can be counted. */
export type KillPoint =
  | { readonly at: 'none' }
  | { readonly at: 'write'; readonly number: number }
  | {
      readonly at: 'request';
      readonly number: number;
      readonly operation: string;
      readonly phase: 'before' | 'after';
    };

/** What became of one delivery. */
export interface Toll {
  readonly wasKilled: boolean;
  /** Steps of the worker until it died, or was done: what each request was for, and how many writes. */
  readonly requests: readonly string[];
  readonly writes: number;
  readonly end: SeenRow;
  readonly faults: readonly string[];
}

const MOST_SWEEPS = 80; // three retries and two commits with their looks take about thirty
const LEASE_MARGIN_SECONDS = 1;
const IDLE_SECONDS = 60;

/** A database, its platforms, a hub that survives and hubs that are killed. */
export class Lane {
  private offset = 0;
  private cases = 0;
  private requests: string[] = [];
  private knob: Knob | undefined;
  private strike: ((phase: 'before' | 'after') => Promise<void>) | undefined;
  private doomed: CrashHub | undefined;

  private constructor(
    private readonly site: Site,
    private readonly survivor: CrashHub,
    private readonly name: string,
  ) {}

  /** Boots everything and publishes the texts whose posts are sent. */
  static async open(name: string): Promise<Lane> {
    const site = await openSite();
    const survivor = await CrashHub.start(site.home);
    await survivor.ask('prepare', {});
    const lane = new Lane(site, survivor, name);
    lane.watch();
    return lane;
  }

  async close(): Promise<void> {
    await this.doomed?.kill();
    await this.survivor.kill();
    await this.site.close();
  }

  /** One delivery in one situation, its worker killed at one point; a surviving hub takes over. */
  async run(situation: Situation, point: KillPoint): Promise<Toll> {
    const { knob } = situation;
    const mark = await this.addCase(situation);
    const doomed = await this.takeDoomed();
    const write = point.at === 'write' ? point.number : Number.MAX_SAFE_INTEGER;
    await doomed.ask('dieAtWrite', { write });
    this.knob = knob;
    knob.turn(this.site.emulators);
    this.requests = [];
    this.strike = async (phase) => {
      const isHere = point.at === 'request' && point.phase === phase;
      if (isHere && this.requests.length === point.number && doomed.isAlive) await doomed.kill();
    };
    const others = knob.hasTwoWorkers === true ? [this.survivor] : [];
    const writes = await this.workUntilRest(mark, [doomed, ...others]);
    const { requests } = this;
    this.strike = undefined;
    await this.workUntilRest(mark, [this.survivor]);
    const end = await this.look(mark);
    const posts = countPublic(this.site.emulators, mark);
    const corrections = countCorrections(this.site.emulators, mark);
    this.knob = undefined;
    this.site.emulators.instagram.faults.clear();
    this.site.emulators.google.faults.clear();
    const faults = findFaults(end, { ...situation, posts, corrections });
    return { wasKilled: !doomed.isAlive, requests, writes, end, faults };
  }

  private async takeDoomed(): Promise<CrashHub> {
    if (this.doomed?.isAlive !== true) this.doomed = await CrashHub.start(this.site.home);
    return this.doomed;
  }

  private watch(): void {
    const { instagram, google } = this.site.emulators;
    const notice = async (seen: {
      readonly operation: string;
      readonly phase: 'before' | 'after';
    }) => {
      if (seen.phase === 'before') this.requests.push(seen.operation);
      const { afterwards } = this.knob ?? {};
      if (seen.phase === 'after' && afterwards?.operation === seen.operation) {
        afterwards.turn(this.site.emulators);
      }
      await this.strike?.(seen.phase);
    };
    instagram.onRequest(notice);
    google.onRequest(notice);
  }

  /** A post that is to be sent, or that is out and has something to follow. Gives its mark. */
  private async addCase({ kind, deed }: Situation): Promise<string> {
    this.cases += 1;
    const mark = `${this.name}${String(this.cases).padStart(5, '0')}`;
    const { emulators } = this.site;
    const hub = this.survivor;
    const login = deed === 'withdraw' ? 'facebook' : 'instagram';
    await connectAccount(emulators, { hub, kind, accountKey: mark, number: this.cases, login });
    if (kind === 'video') addVideo(emulators, mark, mark);
    const videoId = kind === 'video' ? videoIdOf(mark) : '';
    const post: NewCase = { kind, accountKey: mark, mark, videoId };
    await hub.ask('add', { cases: [post] });
    if (deed === 'send') return mark;
    await this.workUntilRest(mark, [hub]);
    await hub.ask('follow', { post, deed, offsetSeconds: this.offset });
    return mark;
  }

  /** Sweeps with these hubs, moving the clock on to what is awaited, until the row rests or a hub is killed. */
  private async workUntilRest(mark: string, hubs: readonly CrashHub[]): Promise<number> {
    let writes = 0;
    for (let sweeps = 0; sweeps < MOST_SWEEPS; sweeps += 1) {
      const counts = await Promise.all(hubs.map((hub) => this.sweep(hub)));
      if (counts.includes(undefined)) return writes;
      writes = counts[0] ?? 0;
      const row = await this.look(mark);
      if (isAtRest(row)) return writes;
      this.moveOn(row);
    }
    return writes;
  }

  /** The number of writes so far; undefined where the hub was killed. */
  private async sweep(hub: CrashHub): Promise<number | undefined> {
    try {
      const { writes } = await hub.ask('sweep', { offsetSeconds: this.offset });
      return writes;
    } catch (error) {
      if (error instanceof HubDied) return undefined;
      throw error;
    }
  }

  private look(mark: string): Promise<SeenRow> {
    return this.survivor.ask('look', { mark, offsetSeconds: this.offset });
  }

  private moveOn({ nextAt }: SeenRow): void {
    const now = Date.now() + this.offset * 1000;
    const seconds =
      nextAt === undefined
        ? IDLE_SECONDS
        : Math.max(0, Math.ceil((nextAt - now) / 1000)) + LEASE_MARGIN_SECONDS;
    this.offset += seconds;
    this.site.emulators.instagram.advance(seconds * 1000);
    this.site.emulators.google.advance(seconds * 1000);
  }
}
