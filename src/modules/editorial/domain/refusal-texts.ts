import type { IssueTexts } from '../../../kernel/language';

/** The sentences behind the refusals of the workflow. */
export const REFUSAL_TEXTS: IssueTexts = {
  approval_required: {
    id: 'Tidak diterbitkan atau diturunkan lewat jalan ini: setiap naskah memerlukan persetujuan orang kedua. Simpan sebagai draf (status=draft), lalu ajukan di panel Alur kerja.',
    en: 'Not published or taken down this way: every text needs the approval of a second person. Save it as a draft (status=draft), then submit it in the Workflow panel.',
  },
  not_permitted: {
    id: 'Peran Anda tidak memberi hak untuk langkah ini. Minta rekan yang berwenang, atau minta admin mengubah peran Anda.',
    en: 'Your role does not allow this step. Ask a colleague who may, or have an admin change your role.',
  },
  approver_is_submitter: {
    id: 'Anda sendiri yang mengajukan naskah ini. Minta rekan lain menyetujuinya.',
    en: 'You submitted this text yourself. Ask a colleague to approve it.',
  },
  approver_is_editor: {
    id: 'Anda ikut menyunting versi ini. Minta rekan yang tidak ikut menulis untuk menyetujuinya.',
    en: 'You edited this version. Ask a colleague who did not write it to approve it.',
  },
  checker_is_editor: {
    id: 'Anda ikut menulis atau mengajukan bantahan ini. Fakta harus diperiksa orang lain.',
    en: 'You wrote or submitted this rebuttal. Somebody else must check the facts.',
  },
  reviewer_is_publisher: {
    id: 'Anda sendiri yang menerbitkannya tanpa persetujuan. Tinjauan sesudahnya harus dilakukan orang lain.',
    en: 'You published it without approval yourself. Somebody else must do the review.',
  },
  reviewer_is_editor: {
    id: 'Anda ikut menulis naskah ini. Tinjauan sesudah terbit harus dilakukan orang lain.',
    en: 'You wrote part of this text. Somebody else must review it afterwards.',
  },
  edition_not_found: {
    id: 'Naskah ini tidak ada dalam bahasa ini. Mungkin belum disimpan, atau sudah dihapus.',
    en: 'There is no such text in this language. It may not be saved yet, or was deleted.',
  },
  snapshot_not_found: {
    id: 'Versi {actual} tidak ada dalam riwayat naskah ini.',
    en: 'There is no version {actual} in the history of this text.',
  },
  stale_version: {
    id: 'Naskah ini sudah berubah sejak Anda membukanya. Lihat keadaan terbarunya, lalu putuskan lagi.',
    en: 'This text has changed since you opened it. Look at its newest state, then decide again.',
  },
  illegal_move: {
    id: 'Langkah ini tidak mungkin pada keadaan naskah sekarang. Lihat panel Alur kerja.',
    en: 'This step is not possible in the present state of the text. See the Workflow panel.',
  },
  content_changed: {
    id: 'Isi naskah berubah sesudah ditandatangani (mungkin teks pengganti sebuah gambar). Ajukan lagi supaya yang disetujui sama dengan yang terbit.',
    en: 'The content changed after it was signed (perhaps the alt text of a picture). Submit it again, so that what is approved is what goes out.',
  },
  fact_check_missing: {
    id: 'Bantahan hoaks: faktanya belum diperiksa. Minta rekan yang bukan penulisnya memeriksa fakta dulu.',
    en: 'Hoax rebuttal: its facts have not been checked. Ask a colleague who did not write it to check them first.',
  },
  not_public: {
    id: 'Naskah ini sedang tidak tayang.',
    en: 'This text is not public at present.',
  },
  no_open_review: {
    id: 'Tidak ada tinjauan sesudah terbit yang terbuka.',
    en: 'No review after publication is open.',
  },
  record_kept: {
    id: 'Tidak dihapus: naskah ini pernah tayang atau sedang dalam proses, dan arsipnya harus tetap ada. Turunkan dari tayangan, atau kembalikan menjadi draf.',
    en: 'Not deleted: this text was public once or somebody has signed it, and its record must stay. Take it down, or bring it back to draft.',
  },
  address_taken: {
    id: 'Alamat "{actual}" sudah dipakai naskah lain yang tayang. Pilih alamat pendek lain.',
    en: 'The address "{actual}" is used by another public text. Choose another short address.',
  },
  checks_failed: {
    id: 'Belum bisa: masih ada yang perlu diperbaiki dalam naskah. Lihat daftarnya.',
    en: 'Not yet: something in the text needs mending. See the list.',
  },
  change_note_missing: {
    id: 'Catatan perubahan kosong. Tulis dalam satu kalimat apa yang berubah bagi pembaca (paling sedikit {limit} karakter), atau tandai sebagai perubahan kecil.',
    en: 'The change note is empty. Say in one sentence what changed for readers (at least {limit} characters), or mark the change as minor.',
  },
  reason_too_short: {
    id: 'Terlalu pendek: {actual} karakter, paling sedikit {limit}. Tulis cukup jelas untuk orang yang tidak hadir.',
    en: 'Too short: {actual} characters, at least {limit}. Write enough for somebody who was not there.',
  },
  reason_too_long: {
    id: 'Terlalu panjang: {actual} karakter, paling banyak {limit}.',
    en: 'Too long: {actual} characters, at most {limit}.',
  },
  invalid_date: {
    id: 'Tanggal atau jam tidak dapat dibaca: "{actual}". Contoh yang benar: 2026-11-25T08:00 (waktu kantor).',
    en: 'The date or time cannot be read: "{actual}". A correct one: 2026-11-25T08:00 (office time).',
  },
  too_soon: {
    id: 'Waktu terbit terlalu dekat atau sudah lewat. Pilih paling cepat {limit} menit dari sekarang, atau terbitkan langsung.',
    en: 'The moment is too near or has passed. Choose one at least {limit} minutes from now, or publish at once.',
  },
  too_far: {
    id: 'Waktu terbit terlalu jauh. Pilih paling lama {limit} hari dari sekarang.',
    en: 'The moment is too far away. Choose one at most {limit} days from now.',
  },
  unknown_action: {
    id: 'Langkah "{actual}" tidak dikenal. Yang ada: {limit}.',
    en: 'There is no action "{actual}". Known: {limit}.',
  },
  invalid_input: {
    id: 'Isian {field} tidak sesuai: {why}',
    en: 'The field {field} does not fit: {why}',
  },
  workflow_field: {
    id: '{field} ditulis oleh alur kerja saja, tidak dapat dikirim. Hapus dari kiriman Anda.',
    en: '{field} is written by the workflow alone and cannot be sent. Leave it out.',
  },
  redirect_missing: {
    id: 'Digabung ke naskah lain: pilih naskah tujuan pembaca.',
    en: 'Merged into another text: choose the text that readers are sent to.',
  },
  redirect_address_invalid: {
    id: 'Itu bukan alamat web yang dapat dipakai pembaca. Tulis lengkap dengan http:// atau https://, tanpa spasi dan kata sandi, paling panjang 2.000 karakter.',
    en: 'That is no web address for readers. Write it in full with http:// or https://, without spaces or passwords, 2,000 characters at most.',
  },
  redirect_to_itself: {
    id: 'Tujuan pembaca adalah naskah ini sendiri. Pilih naskah lain.',
    en: 'Readers would be sent to this very text. Choose another one.',
  },
  redirect_in_a_circle: {
    id: 'Tujuan itu mengantar pembaca kembali ke sini. Pilih naskah lain.',
    en: 'That target leads readers back here. Choose another one.',
  },
  redirect_target_not_public: {
    id: 'Naskah tujuan tidak sedang tayang dalam bahasa ini. Pilih naskah yang tayang.',
    en: 'The target is not public in this language. Choose a text that is.',
  },
};
