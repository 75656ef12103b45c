import type { Language } from "./language.ts";

export const tr: Language = {
  lang: "tr",
  direction: "ltr",
  reviewed: false,
  draft: "Taslak: makine çevirisi, henüz kontrol edilmedi.",
  title: "Grubumuza nasıl katılırsınız",
  dear: (name) => `Merhaba ${name},`,
  changes: (room) => `WhatsApp grubumuz taşınıyor. Yeni adı ${room} ve hiçbir şirkete ait değil.`,
  voluntary: "Katılmak zorunda değilsiniz. Katılmayan kimse zarar görmez.",
  by: (day) => `Lütfen şu güne kadar katılın: ${day}.`,
  installApp: "Uygulamayı yükleyin.",
  android: "Android",
  iphone: "iPhone",
  computer: "Bilgisayar",
  untestedIphone: "iPhone’da denemedik.",
  accountInvitation: (domain, expires) =>
    `Kodu okutun: uygulama ${domain} üzerinde hesabınızı açar. Kod yalnızca sizin içindir, son gün: ${expires}.`,
  tellWho: (teacher, code) =>
    `Sonra kim olduğunuzu bilmemiz gerekir: ikinci kodu okutun veya ${teacher} adresine yalnızca şunu yazın: ${code}`,
  account: (address, password) =>
    `Uygulamada oturum açın. Adres: ${address}, ilk parola: ${password}. Sonra parolayı değiştirin.`,
  ownAddress: (teacher, code) =>
    `İstediğiniz bir sağlayıcıdan sohbet adresi alın. Sonra kodlardan birini okutun veya ${teacher} adresine yalnızca şunu yazın: ${code}`,
  providers: (providers) => `Örneğin: ${providers}.`,
  knownAddress: (address) => `Uygulamada ${address} adresinizle oturum açın.`,
  joinRoom: (address) => `Gruba gelen daveti kabul edin. Grubun adresi: ${address}.`,
  scan: "Hesabınız için QR kodu",
  scanToAsk: "QR kodu: kişi olarak ekleme isteği",
  scanToWrite: "QR kodu: mesaj yazma",
  goodToKnow: "Bilmeniz iyi olur",
  oldMessages: "Eski mesajlar ancak yazanlar izin verdiyse taşınır.",
  leaving: "Ayrılmak mı istiyorsunuz? Uygulamada “Ayrıl” yetmez: bize haber verin.",
  hours: (hours) => `Mesajları şu saatlerde okuruz: ${hours}.`,
  otherChannel: (channel) => `Önemli her şey size şu yoldan da ulaşır: ${channel}.`,
  contact: (contact) => `Sorularınız mı var? ${contact}.`,
  controller: (controller) => `Sorumlu: ${controller}.`,
  operator: (operator) => `Sunucuyu işleten: ${operator}.`,
  retention: (retention) => `Mesajlar şu süreyle saklanır: ${retention}.`,
  copyAddress: "Adres, tarayıcının adres çubuğunda # işaretinden sonradır. Onu uygulamaya kopyalayın.",
  invitation: {
    body: (name, room, teacher) =>
      `Merhaba ${name}, ${teacher} sizi “${room}” grubuna davet ediyor. Katılmak isteğe bağlıdır.`,
    reminder: (name, room, teacher) =>
      `Merhaba${name === null ? "" : ` ${name}`}, bir hatırlatma: ${teacher} sizi “${room}” grubuna davet etti. Katılmak isteğe bağlıdır.`,
    yourName: (name) => `Gruptaki adınız: ${name}`,
    open: "Uygulamanızda açın:",
    hours: (hours) => `Mesajların okunup yanıtlandığı saatler: ${hours}.`,
    addresses: "Bu grubun üyeleri birbirlerinin adreslerini görür.",
    unreadable:
      "Orada şifreli bir mesajı okuyamazsanız, yazan kişiden uygulamasını kapatıp yeniden açmasını isteyin.",
    reason: (room) => `“${room}” WhatsApp’tan buraya taşınıyor. Katılmak isteğe bağlıdır.`,
    keys: (name, room, teacher) =>
      `Merhaba ${name}, ${teacher} “${room}” grubunda size yer ayırdı. Orada yazılanlar uçtan uca şifreli olacak. Başkalarının sizin için şifreleyebilmesi için uygulamanızın önce anahtarlarını yayımlaması gerekir; henüz anahtar bulunamadı. Lütfen şifreleme yapan bir uygulamayla oturum açın, örneğin Conversations, Dino, Gajim veya Monal, ve şifrelemeyi açık bırakın. Ondan sonra gruba alınır ve bir davet alırsınız. Katılmak isteğe bağlıdır.`,
  },
};
