import type { BodyTable } from "./table.ts";

export const es: BodyTable = {
  language: "es",
  omitted: [
    ["media", "imagen omitida"],
    ["media", "Video omitido"],
    ["media", "GIF omitido"],
    ["voice", "audio omitido"],
    ["sticker", "sticker omitido"],
    ["document", "documento omitido"],
    ["contact", "Tarjeta de contacto omitida"],
  ],
  omittedInBrackets: [
    ["media", "Multimedia omitido"],
    ["media", "Archivo omitido"],
  ],
  attached: [
    ["<adjunto: ", ">"],
    ["", " (archivo adjuntado)"],
    ["", " (archivo adjunto)"],
  ],
  deleted: ["Se eliminó este mensaje", "Este mensaje fue eliminado", "Un admin. eliminó este mensaje"],
  deletedByYou: ["Eliminaste este mensaje"],
  deletedByAdmin: [["Un admin., ", ", eliminó este mensaje"]],
  edited: ["Se editó este mensaje"],
  waiting: [
    "Esperando el mensaje. Esto puede tomar tiempo",
    "No se puede mostrar este mensaje aquí. Para verlo, abre WhatsApp en tu teléfono",
  ],
  unsupported: [
    "Recibiste un mensaje, pero tu versión de WhatsApp no es compatible con él",
    "Recibiste un mensaje, pero tu versión de WhatsApp no lo admite",
    "Mensaje no compatible",
    "Este mensaje no es compatible",
  ],
  viewOnce: ["Recibiste un mensaje de visualización única"],
  location: ["Ubicación", "ubicación"],
  liveLocation: ["ubicación en tiempo real compartida"],
  poll: { question: ["ENCUESTA:"], option: ["OPCIÓN: "] },
  event: ["EVENTO:"],
  groupLink: ["Abre este enlace para unirte a mi grupo de WhatsApp:"],
  call: ["Llamada perdida", "Llamada de voz perdida", "Videollamada perdida", "Llamada grupal perdida"],
  markedCall: ["Llamada", "Videollamada", "Error en la llamada"],
};
