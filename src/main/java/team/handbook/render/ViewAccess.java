package team.handbook.render;

import io.pebbletemplates.pebble.attributes.methodaccess.MethodAccessValidator;
import java.lang.reflect.Method;

/**
 * Decides what a template may call: the components of our view records, the state of a loop, and
 * nothing else. Without it a template could call any public method of whatever it is given.
 */
final class ViewAccess implements MethodAccessValidator {
  /** What {@code loop} is inside a loop. */
  private static final String LOOP = "io.pebbletemplates.pebble.node.ForNode$LoopVariables";

  @Override
  public boolean isMethodAccessAllowed(Object object, Method method) {
    Class<?> type = object.getClass();
    boolean ours = type.isRecord() && type.getPackage().equals(ViewAccess.class.getPackage());
    boolean loop = type.getName().equals(LOOP);
    return (ours || loop)
        && method.getDeclaringClass().equals(type)
        && method.getParameterCount() == 0;
  }
}
