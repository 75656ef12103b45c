/** Names of months in headers of old Android versions (`14 Oct 12:34 - `): one row per language, January first. */
import { createWords } from "./words.ts";

const languages: readonly string[] = [
  "jan|january feb|february mar|march apr|april may jun|june jul|july aug|august sep|september oct|october nov|november dec|december",
  "jan|januar feb|februar mär|märz|mrz apr|april mai jun|juni jul|juli aug|august sep|sept|september okt|oktober nov|november dez|dezember",
  "janv|janvier févr|février mars avr|avril mai juin juil|juillet août sept|septembre oct|octobre nov|novembre déc|décembre",
  "ene|enero feb|febrero mar|marzo abr|abril may|mayo jun|junio jul|julio ago|agosto sept|septiembre oct|octubre nov|noviembre dic|diciembre",
  "gen|gennaio feb|febbraio mar|marzo apr|aprile mag|maggio giu|giugno lug|luglio ago|agosto set|settembre ott|ottobre nov|novembre dic|dicembre",
  "jan|janeiro fev|fevereiro mar|março abr|abril mai|maio jun|junho jul|julho ago|agosto set|setembro out|outubro nov|novembro dez|dezembro",
  "jan|januari feb|februari mrt|maart apr|april mei jun|juni jul|juli aug|augustus sep|september okt|oktober nov|november dec|december",
  "oca|ocak şub|şubat mar|mart nis|nisan may|mayıs haz|haziran tem|temmuz ağu|ağustos eyl|eylül eki|ekim kas|kasım ara|aralık",
  "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
  "янв|январь|января февр|февраль|февраля март|мар|марта апр|апрель|апреля май|мая июнь|июн|июня июль|июл|июля авг|август|августа сент|сентябрь|сентября окт|октябрь|октября нояб|ноябрь|ноября дек|декабрь|декабря",
  "sty|styczeń|stycznia lut|luty|lutego mar|marzec|marca kwi|kwiecień|kwietnia maj|maja cze|czerwiec|czerwca lip|lipiec|lipca sie|sierpień|sierpnia wrz|wrzesień|września paź|październik|października lis|listopad|listopada gru|grudzień|grudnia",
  "січ|січень|січня лют|лютий|лютого бер|березень|березня квіт|квітень|квітня трав|травень|травня черв|червень|червня лип|липень|липня серп|серпень|серпня вер|вересень|вересня жовт|жовтень|жовтня лист|листопад|листопада груд|грудень|грудня",
];

/** 1 to 12 for a month's name, short or long, with or without a full stop. */
export const months = createWords(() =>
  languages.flatMap((row) =>
    row
      .split(" ")
      .flatMap((names, i) =>
        names.split("|").flatMap((name) => [[name, i + 1] as const, [`${name}.`, i + 1] as const]),
      ),
  ),
);
