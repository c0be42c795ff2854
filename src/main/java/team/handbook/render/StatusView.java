package team.handbook.render;

/**
 * How something stands, in a word and a style: never by colour alone.
 *
 * @param word such as "On track"
 * @param style {@code ok}, {@code warn}, {@code bad}, {@code done}, {@code info} or {@code mute}
 */
record StatusView(String word, String style) {}
