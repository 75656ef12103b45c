import type { BodyTable } from "./table.ts";

export const ptBr: BodyTable = {
  language: "pt",
  omitted: [
    ["media", "imagem ocultada"],
    ["media", "vídeo omitido"],
    ["media", "GIF omitido"],
    ["voice", "áudio ocultado"],
    ["sticker", "figurinha omitida"],
    ["document", "documento omitido"],
    ["contact", "Cartão do contato omitido"],
  ],
  omittedInBrackets: [
    ["media", "Mídia oculta"],
    ["media", "Mídia omitida"],
  ],
  attached: [
    ["<anexado: ", ">"],
    ["", " (arquivo anexado)"],
  ],
  deleted: ["Mensagem apagada", "Esta mensagem foi apagada", "Mensagem apagada por um admin"],
  deletedByYou: ["Você apagou esta mensagem"],
  deletedByAdmin: [["Mensagem apagada por um admin (", ")"]],
  edited: ["Mensagem editada"],
  waiting: [
    "Aguardando mensagem. Essa ação pode levar alguns instantes",
    "Não foi possível exibir a mensagem. Abra o WhatsApp no seu celular para ver a mensagem",
  ],
  unsupported: [
    "Você recebeu uma mensagem, mas sua versão do WhatsApp não é compatível com ela",
    "Mensagem não compatível",
    "Mensagem não suportada",
  ],
  viewOnce: ["Você recebeu uma mensagem de visualização única"],
  location: ["Localização", "localização"],
  liveLocation: ["localização atual compartilhada"],
  poll: { question: [], option: [] },
  event: [],
  groupLink: ["Acesse este link para entrar no meu grupo do WhatsApp:"],
  call: ["Chamada de voz perdida", "Chamada de vídeo perdida", "Chamada de voz em grupo perdida"],
  markedCall: ["Chamada de voz", "Chamada de vídeo"],
};
