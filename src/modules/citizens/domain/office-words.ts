/** Words by which somebody would be taken for the office, folded. */
export const OFFICE_WORDS: readonly string[] = [
  ...['admin', 'administrator', 'moderator', 'mod', 'operator', 'petugas', 'pengelola', 'redaksi'],
  ...['humas', 'humashub', 'kehumasan', 'ppid', 'jubir', 'resmi', 'official', 'staf', 'staff'],
  ...['pemerintah', 'pemkot', 'pemkab', 'pemprov', 'pemda', 'pemdes', 'dinas', 'kementerian'],
  ...['kominfo', 'diskominfo', 'komdigi', 'kecamatan', 'kelurahan', 'walikota', 'bupati'],
  ...['gubernur', 'camat', 'lurah', 'presiden', 'menteri', 'polisi', 'polri', 'polres', 'polsek'],
  ...['layanan', 'pengaduan', 'forum', 'support', 'system', 'sistem', 'webmaster', 'akunterhapus'],
  ...['deletedaccount', 'terverifikasi', 'verified'],
];
