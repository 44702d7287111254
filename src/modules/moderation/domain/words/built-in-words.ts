import type { WordEffect, WordList, WordRule } from './word-entry';

const rulesOf = (list: WordList, effect: WordEffect, words: string): readonly WordRule[] =>
  words
    .split(/\s*[,\n]\s*/)
    .filter((phrase) => phrase !== '')
    .map((phrase) => ({ phrase, list, effect }));

/**
 * The words with which an office begins, chosen for this forum; staff change them. What names a thing that citizens talk
 * about (gambling, animals, trades, illness) is found only where somebody hides it, or as part of an insult or an offer.
 */
export const BUILT_IN_WORDS: readonly WordRule[] = [
  ...rulesOf(
    'insult',
    'hold',
    `goblok, goblog, gblk, guoblok, tolol, bangsat, bajingan, brengsek, keparat, bedebah, jancok, jancuk, dancok,
    asu kowe, asu koe, dasar anjing, dasar babi, dasar monyet, dasar asu, dasar kambing, dasar lonte, dasar banci,
    anjing lu, anjing lo, anjing kau, anjing kamu, babi lu, babi lo, babi kau, babi kamu, monyet lu, monyet kau,
    lu anjing, lo anjing, kamu anjing, kau anjing, lu babi, kamu babi, kau babi, kamu monyet, kau monyet,
    otak udang, otak kosong, otak dengkul, muka tembok, tidak punya otak, gak punya otak, ga punya otak,
    anak haram, anak lonte, anak anjing lu, idiot lu, idiot kamu, motherfucker, asshole, dickhead, son of a bitch`,
  ),
  ...rulesOf(
    'insult',
    'note',
    `anjir, anjrit, anjay, bego, dungu, idiot, bodoh sekali, bodoh banget, kampret, sialan, kurang ajar, kampungan,
    moron, bastard, stupid, bullshit, dumbass, bloon, sinting, edan tenan`,
  ),
  ...rulesOf('insult', 'hold_if_disguised', 'anjing, babi, monyet, asu, tai, bodoh, setan, iblis'),
  ...rulesOf(
    'obscene',
    'hold',
    `kontol, kontl, memek, ngentot, ngentod, entot, entod, jembut, pepek, itil, pukimak, puki mak, kimak, pantek ang, pantek kau,
    ngewe, ngocok kontol, colmek, coli, sange, sangean, lonte, jablay, open bo, video bokep, link bokep, nonton bokep,
    fuck, fucking, fucker, cunt, blowjob, porn video, nude video`,
  ),
  ...rulesOf('obscene', 'note', 'bokep, bitch, whore, slut, shit, toket, bugil, mesum'),
  ...rulesOf('obscene', 'hold_if_disguised', 'pelacur, porno, penis, vagina, telanjang, pantek'),
  ...rulesOf(
    'hate',
    'hold',
    `cina babi, cina anjing, cokin, usir cina, ganyang cina, monyet papua, nigger, nigga, faggot, kafir laknat,
    kafir babi, bunuh kafir, bakar gereja, bakar masjid, bakar vihara, pribumi palsu, bencong laknat, banci laknat`,
  ),
  ...rulesOf(
    'hate',
    'note',
    'kadrun, cebong, antek aseng, antek cina, banci, bencong, negro, retard',
  ),
  ...rulesOf('hate', 'hold_if_disguised', 'kafir'),
  ...rulesOf(
    'threat',
    'hold',
    `saya bunuh kamu, gua bunuh lu, gue bunuh lo, kubunuh kau, aku bunuh kamu, awas kau mati, mati saja kamu, mampus kau,
    kubakar rumahmu, bakar rumah kau, habisi dia, habisi kau, tunggu pembalasanku, kubacok kau, kill yourself,
    i will kill you, kys`,
  ),
  ...rulesOf(
    'gambling_topic',
    'hold_if_disguised',
    `judi, judi online, judol, slot, slot online, togel, toto gelap, kasino, casino, poker online, domino qq, sabung ayam,
    sabung ayam online, taruhan, taruhan bola, judi bola, sportsbook, mesin slot, bandar judi, bandar togel, agen judi, agen togel, situs judi,
    situs slot`,
  ),
  ...rulesOf(
    'gambling_offer',
    'hold',
    `maxwin, max win, anti rungkad, anti rungkat, rtp live, rtp slot, bocoran slot, bocoran rtp, bocoran togel,
    bonus new member, bonus member baru, freebet, bandar terpercaya, bandar gacor, agen slot resmi,
    akun gacor, link gacor, link slot, situs gacor, slot gacor, slot dana, slot deposit,
    slot88, slot777, deposit pulsa tanpa potongan, depo pulsa, min depo, minimal depo, pasti jp, auto jp, auto maxwin,
    pasti wd, gampang menang, gampang maxwin, pola gacor, jam gacor, prediksi togel, angka jitu,
    scatter hitam, gates of olympus, mahjong ways, sweet bonanza, sbobet, link alternatif slot, demo slot, toto macau,
    keluaran hk, keluaran sgp`,
  ),
  ...rulesOf('gambling_offer', 'hold_if_disguised', 'gacor, scatter, jackpot, parlay, rungkad'),
  // Verbatim, and with no other meaning than an advertisement.
  ...rulesOf(
    'gambling_offer',
    'refuse',
    'daftar slot gacor, situs slot gacor maxwin, link slot gacor hari ini',
  ),
  ...rulesOf(
    'allowed',
    'allow',
    `tai chi, bakteri coli, escherichia coli, e. coli, babi ternak, babi hutan, slot waktu, slot parkir, slot vaksin, burung gacor`,
  ),
];
