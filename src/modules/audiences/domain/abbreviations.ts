import type { Language } from '../../../kernel/language';

/** Abbreviations by what a full stop behind them can mean. In lower case, without the last full stop. */
export interface AbbreviationRules {
  /** Something always follows: `Jl.`, `dr.`, `a.n.`. */
  readonly continuing: ReadonlySet<string>;
  /** Belongs to the number behind it; without one it is an ordinary word: `No. 5`, `hal. 12`. */
  readonly beforeNumber: ReadonlySet<string>;
  /** May stand last in a sentence: `dll.`, `S.E.`. It ends the sentence where a capital follows. */
  readonly mayEnd: ReadonlySet<string>;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const indonesian: AbbreviationRules = {
  continuing: setOf(`
    jl jln gg gd ds dr drg drh drs dra ir prof h hj k.h kh ust tn ny nn sdr sdri bpk yth kab kec kel prov
    a.n u.p u.b d.a s.d c.q q.q p.t pt cv vs mis kol jend brigjen mayjen letjen kombes akbp kompol st r.a r.m
  `),
  beforeNumber: setOf(`
    no nr tgl hlm hal pkl pk rp telp tel tlp faks fax ext maks min psl ps lt blok km vol ed lamp kav
  `),
  mayEnd: setOf(`
    dll dsb dst tsb dkk ttd spb s.e s.h s.t s.i.p s.ip s.sos s.kom s.pd s.ag s.si s.tp s.ak s.m s.ap s.tr a.md
    ak m.m m.si m.h m.a m.ak m.ap m.pd m.kom m.b.a m.sc m.t m.e ph.d b.sc c.a c.p.a a.m p.m
  `),
};

const english: AbbreviationRules = {
  continuing: setOf(`
    mr mrs ms dr prof st rev gen col capt sgt lt gov sen rep messrs e.g i.e vs cf viz approx jl jln dept
  `),
  beforeNumber: setOf(`
    no nos nr p pp par para fig art sec ch vol ed tel ext rp jan feb mar apr jun jul aug sep sept oct nov dec
  `),
  mayEnd: setOf(`etc jr sr inc ltd co corp u.s u.k u.n a.m p.m b.a m.a m.b.a b.sc m.sc ph.d al`),
};

/** The abbreviations of each language that a full stop belongs to. */
export const ABBREVIATIONS: Readonly<Record<Language, AbbreviationRules>> = {
  id: indonesian,
  en: english,
};
