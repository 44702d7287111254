import type { IssueTexts } from '../../../kernel/language';

/** The sentences behind the codes that the hub and its clients write on a delivery: what happened, and what to do. */
export const REASON_TEXTS: IssueTexts = {
  unexpected_error: {
    id: 'Langkah ini terputus tak terduga. Hub mencoba lagi; bila tetap gagal, minta pengelola melihat catatan server.',
    en: 'The step broke off unexpectedly. The hub tries again; if it keeps failing, have the operator look at the server’s log.',
  },
  content_changed: {
    id: 'Tidak dikirim: naskahnya diturunkan atau terbit dalam versi baru sebelum kiriman ini keluar. Tidak perlu berbuat apa-apa.',
    en: 'Not sent: the text was taken down or published anew before this post went out. Nothing needs doing.',
  },
  already_out: {
    id: 'Tidak dikirim: versi sebelumnya sudah, atau mungkin, tayang di kanal ini. Lihat kiriman yang lama.',
    en: 'Not sent: an earlier edition is, or may be, public on this channel. Look at the older delivery.',
  },
  superseded: {
    id: 'Tidak dikirim: versi yang lebih baru menggantikannya. Tidak perlu berbuat apa-apa.',
    en: 'Not sent: a newer edition takes its place. Nothing needs doing.',
  },
  content_withdrawn: {
    id: 'Tidak dikirim: naskahnya ditarik sebelum kiriman ini keluar. Tidak perlu berbuat apa-apa.',
    en: 'Not sent: the text was withdrawn before this post went out. Nothing needs doing.',
  },
  content_unpublished: {
    id: 'Tidak dikirim: naskahnya diturunkan sebelum kiriman ini keluar. Tidak perlu berbuat apa-apa.',
    en: 'Not sent: the text was taken down before this post went out. Nothing needs doing.',
  },
  plan_removed: {
    id: 'Tidak dikirim: versi terbaru naskah tidak merencanakan kiriman ini lagi. Tidak perlu berbuat apa-apa.',
    en: 'Not sent: the newest edition of the text plans no such post any more. Nothing needs doing.',
  },
  window_missed: {
    id: 'Batas waktu kiriman ini lewat sebelum sempat keluar. Tekan Coba lagi bila masih perlu, atau Batalkan.',
    en: 'The time until which it should go out passed before it could. Press Retry if it is still wanted, or Cancel.',
  },
  deliveries_switched_off: {
    id: 'Semua pengiriman sedang dimatikan. Kiriman berjalan sendiri setelah dinyalakan lagi.',
    en: 'All sending is switched off. The post goes on by itself once it is switched on again.',
  },
  held_back: {
    id: 'Seorang rekan menahan kiriman ini. Tekan Lepaskan bila boleh keluar.',
    en: 'A colleague holds this post back. Press Resume when it may go out.',
  },
  account_not_live: {
    id: 'Akun ini sedang tidak menerima kiriman. Periksa di halaman Akun kanal; kiriman lalu berjalan sendiri.',
    en: 'The account takes no posts at the moment. Look at the Accounts page; the post then goes on by itself.',
  },
  account_rehearses: {
    id: 'Akun ini hanya berlatih, jadi tidak ada yang dikirim. Ubah akunnya menjadi sungguhan di halaman Akun kanal, lalu tekan Coba lagi.',
    en: 'The account only rehearses, so nothing was sent. Set the account to live on the Accounts page, then press Retry.',
  },
  account_unsettled: {
    id: 'Kiriman lain di akun ini belum jelas nasibnya. Kiriman ini menunggu sampai itu jelas.',
    en: 'Of another post of this account it is not known yet whether it is out. This one waits until it is.',
  },
  lane_lost: {
    id: 'Proses hub yang lain sedang mengirim ke akun ini. Kiriman menunggu gilirannya.',
    en: 'Another process of the hub sends to this account now. The post waits for its turn.',
  },
  slot_taken: {
    id: 'Kiriman lama dari naskah ini masih, atau mungkin masih, tayang di kanal ini. Kiriman baru menunggu.',
    en: 'An earlier post of this text is, or may be, still out on this channel. The new one waits.',
  },
  place_taken: {
    id: 'Naskah lain memakai, atau akan memakai, tempat kiriman ini di kanal, misalnya video yang sama. Kiriman ini menunggu sampai naskah itu dicabut; atau Batalkan, dan pilih tempat lain pada rencananya.',
    en: 'Another text has, or is to have, the place of this post on the channel, such as the same video. This one waits until that text is withdrawn; or Cancel it, and choose another place in its plan.',
  },
  look_given_up: {
    id: 'Kanal lama tidak dapat ditanya apakah kiriman ini tayang. Lihat akunnya: tautkan, atau tekan Tidak ada. Coba lagi menanyakannya sekali lagi.',
    en: 'The channel could not be asked for a long time whether the post is out. Look at the account: link it, or press Not there. Retry asks once more.',
  },
  not_published: {
    id: 'Kanal menerima kiriman ini tetapi tidak menayangkannya. Hub mencoba lagi; bila tetap gagal, tekan Coba lagi nanti atau Batalkan.',
    en: 'The channel took the post and did not publish it. The hub tries again; if it keeps failing, press Retry later, or Cancel.',
  },
  by_hand: {
    id: 'Di kanal ini sisanya hanya dapat dikerjakan orang, di aplikasinya sendiri. Ikuti langkahnya, lalu tekan Selesai.',
    en: 'On this channel only a person can do the rest, in its own app. Follow the steps, then press Done.',
  },
  comment_not_shown: {
    id: 'Komentar koreksi sudah dikirim tetapi belum terlihat di kiriman. Lihat akunnya sebelum menulis yang kedua.',
    en: 'The correction was sent as a comment and is not to be seen yet. Look at the account before writing a second one.',
  },
  post_still_there: {
    id: 'Kanal menerima penghapusan, tetapi kirimannya masih ada. Hapus di aplikasinya, lalu tekan Selesai.',
    en: 'The channel took the removal, and the post is still there. Remove it in the app, then press Done.',
  },
  worker_stopped: {
    id: 'Hub berhenti ketika kiriman ini sedang keluar. Lihat akunnya: tautkan bila sudah tayang, atau tekan Tidak ada bila belum.',
    en: 'The hub stopped while this post was going out. Look at the account: link the post if it is there, or press Not there.',
  },
  no_clear_answer: {
    id: 'Kanal tidak menjawab dengan jelas, jadi kiriman ini mungkin sudah tayang. Lihat akunnya: tautkan, atau tekan Tidak ada.',
    en: 'The channel gave no clear answer, so the post may be out. Look at the account: link the post, or press Not there.',
  },
  several_candidates: {
    id: 'Kiriman ini tayang, tetapi ada beberapa yang mungkin. Pilih yang benar dari daftar.',
    en: 'The post is out, but there are several that it may be. Choose the right one from the list.',
  },
  account_missing: {
    id: 'Akun tujuan sudah tidak ada. Hubungkan lagi akun itu lalu tekan Coba lagi, atau Batalkan.',
    en: 'The account is gone. Connect it again and press Retry, or Cancel.',
  },
  credentials_missing: {
    id: 'Hub tidak punya izin yang dapat dipakai untuk akun ini. Hubungkan lagi akunnya; kiriman lalu berjalan sendiri.',
    en: 'The hub has no usable permission for this account. Connect it again; the post then goes on by itself.',
  },
  rendition_missing: {
    id: 'Gambar untuk kiriman ini belum jadi. Terbitkan ulang naskahnya supaya gambarnya dibuat.',
    en: 'A picture for this post was not made. Publish the text again, so that it is.',
  },
  nothing_prepared: {
    id: 'Persiapan kiriman ini hilang. Tekan Coba lagi; hub menyiapkannya dari awal.',
    en: 'What was prepared for this post is gone. Press Retry; the hub prepares it from the start.',
  },
  container_expired: {
    id: 'Persiapan di kanal kedaluwarsa. Hub menyiapkannya lagi dari awal.',
    en: 'What was prepared on the channel has expired. The hub prepares it anew.',
  },
  container_not_finished: {
    id: 'Kanal masih mengolah gambarnya. Hub menunggu dan bertanya lagi.',
    en: 'The channel is still working on the picture. The hub waits and asks again.',
  },
  container_error: {
    id: 'Kanal gagal mengolah gambarnya. Hub menyiapkannya lagi dari awal.',
    en: 'The channel could not work on the picture. The hub prepares it anew.',
  },
  child_published: {
    id: 'Menurut kanal sebagian kiriman ini sudah dipakai. Lihat akunnya sebelum mencoba lagi.',
    en: 'The channel says that a part of this post was used already. Look at the account before trying again.',
  },
  quota_exhausted: {
    id: 'Jatah kiriman akun ini untuk 24 jam sudah habis. Kiriman menunggu sampai ada jatah lagi.',
    en: 'This account has used up its posts for 24 hours. The post waits until there is room again.',
  },
  daily_quota_used_up: {
    id: 'Jatah harian aplikasi di kanal ini sudah habis. Kiriman menunggu sampai jatahnya diperbarui.',
    en: 'The application’s daily quota on this channel is used up. The post waits until it is renewed.',
  },
  markers_damaged: {
    id: 'Baris penanda hub di deskripsi video rusak. Perbaiki atau hapus kedua baris itu, lalu tekan Coba lagi.',
    en: 'The hub’s marker lines in the video’s description are damaged. Mend or remove both lines, then press Retry.',
  },
  videoNotFound: {
    id: 'Videonya tidak ada atau sudah dihapus. Perbaiki pengenal video di rencana kanal, lalu terbitkan ulang.',
    en: 'The video does not exist or was removed. Correct its id in the channel plan, then publish again.',
  },
  video_of_another_channel: {
    id: 'Video itu bukan milik akun ini. Perbaiki pengenal video di rencana kanal, lalu terbitkan ulang.',
    en: 'The video belongs to another channel. Correct its id in the channel plan, then publish again.',
  },
  video_language_not_set: {
    id: 'Video itu tidak menyebut bahasa judul dan deskripsinya. Atur bahasanya di YouTube Studio, tambahkan terjemahan bila perlu, lalu tekan Coba lagi.',
    en: 'The video does not say which language its title and description are in. Set it in YouTube Studio, add a translation if need be, then press Retry.',
  },
  translation_missing: {
    id: 'Judul dan deskripsi video itu belum ada dalam bahasa naskah ini. Tambahkan terjemahannya di YouTube Studio, lalu tekan Coba lagi.',
    en: 'The title and description of the video are not there in the language of this text. Add the translation in YouTube Studio, then press Retry.',
  },
  description_too_long: {
    id: 'Bersama teks yang sudah ada di sana, deskripsi video akan melebihi 5.000 bita. Pendekkan teks untuk kanal ini lalu terbitkan ulang, atau pendekkan deskripsi di YouTube Studio lalu tekan Coba lagi.',
    en: 'Together with what stands there, the description of the video would exceed 5,000 bytes. Shorten the text for this channel and publish again, or shorten the description in YouTube Studio and press Retry.',
  },
  sign_not_allowed: {
    id: 'Deskripsi video akan memuat tanda "<" atau ">", yang ditolak YouTube. Ganti dengan kata, lalu terbitkan ulang.',
    en: 'The description of the video would hold a sign "<" or ">", which YouTube refuses. Replace it with words, then publish again.',
  },
  hashtags_too_many: {
    id: 'Deskripsi video akan memuat lebih dari 60 tagar; YouTube lalu mengabaikan semuanya. Kurangi tagar, lalu terbitkan ulang.',
    en: 'The description of the video would hold more than 60 hashtags; YouTube then ignores all of them. Remove some, then publish again.',
  },
  no_channel: {
    id: 'Akun Google yang dihubungkan tidak punya kanal YouTube. Hubungkan lagi dengan akun pemilik kanal.',
    en: 'The Google account that was connected has no YouTube channel. Connect again with the account that owns the channel.',
  },
  other_channel: {
    id: 'Akun Google yang dihubungkan memiliki kanal YouTube lain. Hubungkan lagi dengan akun pemilik kanal ini.',
    en: 'The Google account that was connected owns another YouTube channel. Connect again with the account that owns this one.',
  },
  thread_missing: {
    id: 'Utas forum ini sudah tidak ada, jadi tidak dapat diperbarui. Tekan Selesai bila memang sudah dihapus.',
    en: 'This forum thread is no longer there and cannot be brought up to date. Press Done if it was meant to go.',
  },
  no_answer: {
    id: 'Kanal tidak dapat dihubungi. Hub mencoba lagi.',
    en: 'The channel could not be reached. The hub tries again.',
  },
  person_retry: { id: 'Dicoba lagi', en: 'Tried again' },
  person_hold: { id: 'Ditahan', en: 'Held back' },
  person_resume: { id: 'Dilepaskan', en: 'Released' },
  person_cancel: { id: 'Dibatalkan', en: 'Cancelled' },
  person_link: { id: 'Ditautkan', en: 'Linked' },
  person_not_there: { id: 'Sudah dilihat: tidak tayang', en: 'Looked at, and not there' },
  person_done: { id: 'Dikerjakan dengan tangan', en: 'Done by hand' },
};
