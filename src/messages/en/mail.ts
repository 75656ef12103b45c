import { count } from "../count.ts";

export const mail = {
  "mail.address-wrong": (a: { option: string; value: string }) =>
    `${a.option}: “${a.value}” is no e-mail address. Write one address, like office@school.example.`,
  "mail.from-missing": "Who do the mails come from? Say it with --mail-from and your e-mail address.",
  "mail.files": (a: { count: number; folder: string }) =>
    `${count(a.count, "mail", "mails")} in ${a.folder}. Open each .eml file with your mail program and send it; it holds that person's secret.`,
  "mail.no-address": (a: { names: readonly string[] }) =>
    `No mail for ${a.names.join(", ")}: the people list has no e-mail address for them. Hand over the printed letter.`,
};
