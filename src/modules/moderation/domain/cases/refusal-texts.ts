import type { IssueTexts } from '../../../../kernel/language';

/** The sentences behind the refusals of the moderation: for its staff, and for citizens who report and appeal. */
export const CASE_REFUSAL_TEXTS: IssueTexts = {
  moderation_not_permitted: {
    id: 'Peran Anda tidak memberi hak untuk langkah ini, atau kategori ini dipegang rekan lain.',
    en: 'Your role does not allow this step, or colleagues look after this category.',
  },
  lead_only: {
    id: 'Langkah ini hanya untuk kepala humas. Teruskan kasusnya kepada kepala humas.',
    en: 'This step is for the lead alone. Hand the case on to the lead.',
  },
  own_content: {
    id: 'Ini tulisan atau akun Anda sendiri. Rekan lain yang harus memutusnya.',
    en: 'This is your own text or account. A colleague has to decide on it.',
  },
  appeal_own_decision: {
    id: 'Anda sendiri yang membuat keputusan itu. Banding harus diputus orang lain.',
    en: 'You made that decision yourself. Somebody else has to decide on the appeal.',
  },
  appeal_not_yours: {
    id: 'Hanya penulisnya yang dapat mengajukan banding atas keputusan ini.',
    en: 'Only its author can appeal this decision.',
  },
  undo_not_yours: {
    id: 'Hanya orang yang memutus dapat membatalkan keputusan ini.',
    en: 'Only the person who made this decision can take it back.',
  },
  request_own: {
    id: 'Anda sendiri yang meminta. Orang kedua harus memutus permintaan ini.',
    en: 'You asked for this yourself. A second person has to decide on it.',
  },
  case_not_found: {
    id: 'Kasus ini tidak ada.',
    en: 'There is no such case.',
  },
  decision_not_found: {
    id: 'Keputusan ini tidak ada, atau tidak menyangkut Anda.',
    en: 'There is no such decision, or it does not concern you.',
  },
  appeal_not_found: {
    id: 'Banding ini tidak ada.',
    en: 'There is no such appeal.',
  },
  sanction_not_found: {
    id: 'Sanksi ini tidak ada.',
    en: 'There is no such sanction.',
  },
  canned_text_not_found: {
    id: 'Teks siap pakai ini tidak ada.',
    en: 'There is no such canned text.',
  },
  request_not_found: {
    id: 'Permintaan ini tidak ada.',
    en: 'There is no such request.',
  },
  citizen_not_found: {
    id: 'Warga ini tidak ada, atau datanya sudah dihapus.',
    en: 'There is no such citizen, or their data was erased.',
  },
  report_target_gone: {
    id: 'Kiriman ini sudah tidak tayang, jadi tidak perlu dilaporkan. Terima kasih atas perhatian Anda.',
    en: 'This post is not public any more, so there is nothing to report. Thank you for caring.',
  },
  case_claimed: {
    id: '{name} sedang mengerjakan kasus ini. Pilih kasus lain, atau tunggu sampai dilepas.',
    en: '{name} is working on this case. Take another one, or wait until it is free.',
  },
  case_decided: {
    id: 'Kasus ini sudah diputus. Muat ulang antrean.',
    en: 'This case has been decided on. Reload the queue.',
  },
  case_stale: {
    id: 'Kasus atau tulisannya berubah sejak Anda membukanya. Lihat keadaan terbarunya, lalu putuskan lagi.',
    en: 'The case or its text has changed since you opened it. Look at its newest state, then decide again.',
  },
  decision_pending: {
    id: 'Baru saja ada keputusan yang berlaku beberapa detik lagi. Tunggu sebentar, lalu lihat lagi.',
    en: 'Somebody has just decided; it takes effect in some seconds. Wait a moment, then look again.',
  },
  decision_not_possible: {
    id: 'Keputusan "{action}" tidak mungkin pada keadaan sekarang ({state}).',
    en: 'The decision "{action}" is not possible in the present state ({state}).',
  },
  target_undecided: {
    id: 'Tulisan ini masih menunggu: setujui atau tolak. Dengan "{action}" saja tulisan itu akan menunggu selamanya.',
    en: 'This text waits for a verdict: approve or reject it. With "{action}" alone it would wait for ever.',
  },
  undo_too_late: {
    id: 'Sudah lewat {limit} detik: keputusan ini sudah berlaku. Buat keputusan baru bila perlu.',
    en: 'The {limit} seconds are over: this decision has taken effect. Make another one if need be.',
  },
  already_reported: {
    id: 'Anda sudah melaporkan hal ini dengan alasan yang sama. Moderator akan memeriksanya.',
    en: 'You have reported this for the same reason before. A moderator will look at it.',
  },
  appeal_exists: {
    id: 'Keputusan ini sudah pernah dibanding. Satu keputusan, satu banding.',
    en: 'This decision was appealed before. There is one appeal for each decision.',
  },
  appeal_not_possible: {
    id: 'Keputusan ini tidak dapat dibanding: belum berlaku, sudah dibatalkan, atau tidak merugikan Anda.',
    en: 'This decision cannot be appealed: it is not in effect, was taken back, or is not against you.',
  },
  appeal_decided: {
    id: 'Banding ini sudah dijawab.',
    en: 'This appeal has its answer already.',
  },
  appeal_too_late: {
    id: 'Batas banding sudah lewat: paling lambat {limit} hari sesudah keputusan.',
    en: 'It is too late for an appeal: {limit} days after the decision at the latest.',
  },
  sanction_over: {
    id: 'Sanksi ini sudah berakhir atau sudah dicabut.',
    en: 'This sanction is over, or was lifted already.',
  },
  sanction_not_for_staff: {
    id: 'Sanksi hanya untuk warga. Bicarakan dengan rekan itu, atau teruskan kepada kepala humas.',
    en: 'Sanctions are for citizens. Talk to the colleague, or hand the case on to the lead.',
  },
  request_decided: {
    id: 'Permintaan ini sudah diputus.',
    en: 'This request has been decided on.',
  },
  justification_too_short: {
    id: 'Alasan terlalu pendek: {actual} karakter, paling sedikit {limit}. Tulis cukup jelas bagi yang terkena keputusan.',
    en: 'The reason is too short: {actual} characters, at least {limit}. Write enough for whoever it concerns.',
  },
  justification_too_long: {
    id: 'Alasan terlalu panjang: {actual} karakter, paling banyak {limit}.',
    en: 'The reason is too long: {actual} characters, at most {limit}.',
  },
  rule_number_missing: {
    id: 'Sebutkan nomor aturan yang dilanggar.',
    en: 'Name the number of the rule that it breaks.',
  },
  sanction_days_missing: {
    id: 'Tulis lama sanksi dalam hari, paling lama {limit}.',
    en: 'Say for how many days, {limit} at most.',
  },
  sanction_too_long: {
    id: 'Terlalu lama: {actual} hari, paling lama {limit} untuk peran Anda. Kepala humas boleh lebih lama.',
    en: 'Too long: {actual} days, {limit} at most for your role. The lead may go further.',
  },
  appeal_text_empty: {
    id: 'Tulisannya kosong. Jelaskan alasannya dengan kalimat Anda sendiri.',
    en: 'The text is empty. Give your reasons in your own words.',
  },
  appeal_text_too_long: {
    id: 'Terlalu panjang: {actual} karakter, paling banyak {limit}.',
    en: 'Too long: {actual} characters, at most {limit}.',
  },
  unknown_quarter: {
    id: 'Triwulan "{actual}" tidak dikenal. Contoh yang benar: 2026-Q4.',
    en: 'There is no quarter "{actual}". A correct one: 2026-Q4.',
  },
};
