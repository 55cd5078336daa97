package gatewright.ui.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.util.Callback;

/** Loads views in one language, with controllers from a list; a controller that is not on it is a fault of the program. */
public final class ViewLoader {
  private final Texts texts;
  private final Map<Class<?>, Supplier<?>> controllers;

  /** A loader for views in that language. */
  public ViewLoader(Texts texts, Map<Class<?>, Supplier<?>> controllers) {
    this.texts = texts;
    this.controllers = Map.copyOf(controllers);
  }

  /** The words that views are loaded with. */
  public Texts texts() {
    return texts;
  }

  /** A view with the controller that its FXML names. */
  public Loaded load(View view) {
    return load(view, this::controller);
  }

  /** A view with this controller. */
  public Parent load(View view, Object controller) {
    return load(view, type -> given(type, controller)).root();
  }

  private Loaded load(View view, Callback<Class<?>, Object> factory) {
    URL place = Objects.requireNonNull(ViewLoader.class.getResource(view.path()), view.path());
    FXMLLoader loader = new FXMLLoader(place, texts.bundle(), null, factory);
    try {
      Parent root = loader.load();
      return new Loaded(root, loader.getController());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot load " + view, e);
    }
  }

  private Object controller(Class<?> type) {
    Supplier<?> supplier = controllers.get(type);
    if (supplier == null) {
      throw new IllegalStateException("no controller of type " + type.getName());
    }
    return supplier.get();
  }

  private static Object given(Class<?> type, Object controller) {
    if (!type.isInstance(controller)) {
      throw new IllegalStateException("the view wants a " + type.getName() + ", not a " + controller.getClass().getName());
    }
    return controller;
  }

  /**
   * A view that was loaded.
   *
   * @param controller null if the FXML names none
   */
  public record Loaded(Parent root, Object controller) {}
}
