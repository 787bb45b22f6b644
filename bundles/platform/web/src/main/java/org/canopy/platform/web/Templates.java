package org.canopy.platform.web;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.canopy.api.web.Drawing;

/** Calls generated template classes. The handle is kept by the class itself, so nothing outlives the module. */
final class Templates {
    private static final ClassValue<MethodHandle> RENDER = new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> template) {
            Method render = Arrays.stream(template.getMethods())
                    .filter(m -> m.getName().equals("render"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no template: " + template.getName()));
            try {
                return MethodHandles.publicLookup().unreflect(render);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("a template that nobody may call: " + template.getName(), e);
            }
        }
    };

    private Templates() {}

    static String draw(Drawing.Origin origin, String template, Object... parameters) {
        StringOutput out = new StringOutput();
        into(new OwaspHtmlTemplateOutput(out), origin, template, parameters);
        return out.toString();
    }

    static void into(HtmlTemplateOutput out, Drawing.Origin origin, String template, Object... parameters) {
        Object[] all = new Object[parameters.length + 2];
        all[0] = out;
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        try {
            RENDER.get(find(origin, template)).invokeWithArguments(all);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the template failed: " + template, e);
        }
    }

    private static Class<?> find(Drawing.Origin origin, String template) {
        String name = "jte." + origin.module() + ".Jte" + template + "Generated";
        try {
            return Class.forName(name, true, origin.loader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no template " + name, e);
        }
    }
}
