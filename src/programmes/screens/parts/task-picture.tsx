import {
  IconArmchair,
  IconBath,
  IconBell,
  IconBlocks,
  IconBook,
  IconBrush,
  IconBallBasketball,
  IconCards,
  IconDroplet,
  IconEar,
  IconEye,
  IconHandStop,
  IconHeartHandshake,
  IconHome,
  IconFlipHorizontal,
  IconMoodSmile,
  IconMug,
  IconMusic,
  IconRun,
  IconShirt,
  IconShoe,
  IconStairs,
  IconSun,
  IconBowlSpoon,
  IconWalk,
  type Icon,
} from '@tabler/icons-react'
import classes from './task-picture.module.css'

/** The pictures of home tasks by the names that templates use. */
export const pictures: Readonly<Record<string, Icon>> = {
  ball: IconBallBasketball,
  hand: IconHandStop,
  spoon: IconBowlSpoon,
  cup: IconMug,
  shirt: IconShirt,
  shoe: IconShoe,
  book: IconBook,
  music: IconMusic,
  face: IconMoodSmile,
  stairs: IconStairs,
  bath: IconBath,
  brush: IconBrush,
  blocks: IconBlocks,
  card: IconCards,
  walk: IconWalk,
  run: IconRun,
  eye: IconEye,
  ear: IconEar,
  mirror: IconFlipHorizontal,
  bell: IconBell,
  water: IconDroplet,
  sun: IconSun,
  chair: IconArmchair,
  hug: IconHeartHandshake,
}

/** The picture of a home task; a house where none is named. Decoration beside the words. */
export function TaskPicture({ picture, size }: { picture: string; size?: 'large' }) {
  const Drawn = pictures[picture] ?? IconHome
  return (
    <span className={classes['picture']} data-size={size} aria-hidden>
      <Drawn />
    </span>
  )
}
