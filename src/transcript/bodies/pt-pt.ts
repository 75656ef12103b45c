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
  attached: [["<anexo: ", ">"]],
  deleted: ["Esta mensagem foi apagada", "Esta mensagem foi apagada por um/a administrador/a"],
  deletedByYou: ["Apagou esta mensagem"],
  deletedByAdmin: [["Esta mensagem foi apagada por um/a administrador/a, ", ""]],
  edited: [],
  waiting: ["A aguardar pela mensagem. Isto pode demorar um pouco"],
  viewOnce: [],
  location: ["Localização"],
  liveLocation: [],
  poll: { question: [], option: [] },
  event: [],
  groupLink: [],
  call: ["Chamada de voz perdida", "Videochamada perdida", "Chamada de voz em grupo perdida"],
};
