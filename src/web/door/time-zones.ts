/** The time zones of Russia from west to east, each with the towns that people know it by and its hours from Moscow. */
export const russianZones = [
  { zone: 'Europe/Kaliningrad', towns: 'Калининград', townsEn: 'Kaliningrad', fromMoscow: -1 },
  {
    zone: 'Europe/Moscow',
    towns: 'Москва, Санкт-Петербург',
    townsEn: 'Moscow, Saint Petersburg',
    fromMoscow: 0,
  },
  { zone: 'Europe/Samara', towns: 'Самара, Ижевск', townsEn: 'Samara, Izhevsk', fromMoscow: 1 },
  { zone: 'Europe/Saratov', towns: 'Саратов, Астрахань', townsEn: 'Saratov, Astrakhan', fromMoscow: 1 },
  {
    zone: 'Asia/Yekaterinburg',
    towns: 'Екатеринбург, Сургут, Тюмень',
    townsEn: 'Yekaterinburg, Surgut',
    fromMoscow: 2,
  },
  { zone: 'Asia/Omsk', towns: 'Омск', townsEn: 'Omsk', fromMoscow: 3 },
  {
    zone: 'Asia/Novosibirsk',
    towns: 'Новосибирск, Томск, Барнаул',
    townsEn: 'Novosibirsk, Tomsk',
    fromMoscow: 4,
  },
  {
    zone: 'Asia/Krasnoyarsk',
    towns: 'Красноярск, Кемерово',
    townsEn: 'Krasnoyarsk, Kemerovo',
    fromMoscow: 4,
  },
  { zone: 'Asia/Irkutsk', towns: 'Иркутск, Улан-Удэ', townsEn: 'Irkutsk, Ulan-Ude', fromMoscow: 5 },
  {
    zone: 'Asia/Yakutsk',
    towns: 'Благовещенск, Якутск, Чита',
    townsEn: 'Blagoveshchensk, Yakutsk, Chita',
    fromMoscow: 6,
  },
  {
    zone: 'Asia/Vladivostok',
    towns: 'Владивосток, Хабаровск',
    townsEn: 'Vladivostok, Khabarovsk',
    fromMoscow: 7,
  },
  {
    zone: 'Asia/Magadan',
    towns: 'Магадан, Южно-Сахалинск',
    townsEn: 'Magadan, Yuzhno-Sakhalinsk',
    fromMoscow: 8,
  },
  {
    zone: 'Asia/Kamchatka',
    towns: 'Петропавловск-Камчатский',
    townsEn: 'Petropavlovsk-Kamchatsky',
    fromMoscow: 9,
  },
] as const

const moscowFromUtc = 3

/** 'UTC+9' of a Russian zone; they have known no summer time since 2014. */
export const utcText = (fromMoscow: number): string => `UTC+${moscowFromUtc + fromMoscow}`

/** The Russian zone that keeps the time of the browser's zone, Moscow where none does. `offset_min` as the browser says it: UTC minus local. */
export function zoneGuess(browserZone: string, offset_min: number): string {
  const same = russianZones.find(({ zone }) => zone === browserZone)
  const near = russianZones.find(({ fromMoscow }) => -offset_min === (moscowFromUtc + fromMoscow) * 60)
  return (same ?? near)?.zone ?? 'Europe/Moscow'
}
