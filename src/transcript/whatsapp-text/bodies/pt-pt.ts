import type { BodyTable } from "./table.ts";

export const ptPt: BodyTable = {
  language: "pt",
  omitted: [
    ["media", "imagem não revelada"],
    ["media", "vídeo não revelado"],
    ["media", "GIF não revelada"],
    ["voice", "ficheiro de áudio não revelado"],
    ["sticker", "sticker não revelado"],
    ["document", "documento não revelado"],
    ["contact", "Contacto não revelado"],
  ],
  omittedInBrackets: [["media", "Ficheiro não revelado"]],
  attached: [
    ["<anexo: ", ">"],
    ["", " (ficheiro anexado)"],
  ],
  deleted: ["Esta mensagem foi apagada", "Esta mensagem foi apagada por um/a administrador/a"],
  deletedByYou: ["Apagou esta mensagem"],
  deletedByAdmin: [["Esta mensagem foi apagada por um/a administrador/a, ", ""]],
  edited: ["Esta mensagem foi editada"],
  waiting: [
    "A aguardar pela mensagem. Isto pode demorar um pouco",
    "Esta mensagem não pode ser apresentada aqui. Abra o WhatsApp no telemóvel para ver a mensagem",
  ],
  unsupported: [
    "Recebeu uma mensagem, mas a sua versão do WhatsApp não a suporta",
    "Mensagem não suportada",
    "Mensagem não compatível",
  ],
  viewOnce: ["Recebeu uma mensagem de visualização única"],
  location: ["Localização"],
  liveLocation: ["Está a partilhar a sua localização"],
  poll: { question: [], option: [] },
  event: [],
  groupLink: ["Use esta ligação para se juntar ao meu grupo do WhatsApp:"],
  call: ["Chamada de voz perdida", "Videochamada perdida", "Chamada de voz em grupo perdida"],
  markedCall: ["Chamada de voz", "Videochamada"],
};
