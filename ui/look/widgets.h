// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/platformid.h"
#include "ui/look/tokens.h"

#include <QAbstractButton>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

class QBoxLayout;
class QButtonGroup;
class QHBoxLayout;
class QVBoxLayout;

// The few widgets that every page is made of. Object names are the caller's.
namespace Postrider::Look {

// Text of one size and weight; follows palette and font changes. Soft: secondary colour.
class Text final : public QLabel
{
    Q_OBJECT
public:
    enum class Ink { Normal, Soft };
    explicit Text(const QString &text, Size size = Size::Body, Weight weight = Weight::Regular, Ink ink = Ink::Normal,
                  QWidget *parent = nullptr);
    void setTone(Tone tone); // coloured by its meaning, in place of ink

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();
    Size m_size;
    Weight m_weight;
    Ink m_ink;
    Tone m_tone = Tone::Plain;
    bool m_isRestyling = false;
};

// A button. Primary: the one of a view where the eye should go. Quiet: text only, until pointed at. Link: text only,
// without room around it. Danger: red text.
class Button final : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind { Normal, Primary, Quiet, Link, Danger };
    explicit Button(const QString &text, Kind kind = Kind::Normal, QWidget *parent = nullptr);
    // Only an icon: name is what a screen reader says and the tool tip shows.
    static Button *withIcon(const QString &icon, const QString &name, QWidget *parent = nullptr);
    Kind kind() const { return m_kind; }
    void setKind(Kind kind);

private:
    Kind m_kind;
};

// A raised surface with a hairline and, by tone, a coloured edge at its leading side.
class Card final : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr, Tone tone = Tone::Plain);
    QVBoxLayout *body() const { return m_body; } // margins 16, spacing 8
    void setTone(Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
    Tone m_tone;
};

// A short word on a coloured ground: "Practice", "Needs you".
class Pill final : public QLabel
{
    Q_OBJECT
public:
    explicit Pill(const QString &text, Tone tone = Tone::Info, QWidget *parent = nullptr);
    void setTone(Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    Tone m_tone;
};

// A network's glyph as a widget.
class PlatformBadge final : public QWidget
{
    Q_OBJECT
public:
    explicit PlatformBadge(PlatformId platform, int side = 16, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlatformId m_platform;
    int m_side;
};

// One of several, side by side: Month | Week | Day. Arrow keys move.
class Segments final : public QWidget
{
    Q_OBJECT
public:
    explicit Segments(const QStringList &names, QWidget *parent = nullptr);
    int current() const;
    void setCurrent(int index);
    void setName(int index, const QString &name);
    void setShown(int index, bool isShown); // never the first or the chosen one

Q_SIGNALS:
    void chosen(int index);

private:
    QButtonGroup *m_group;
};

// The top of a page: its title, then what its owner adds to tools(), the primary action last.
class PageHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    QHBoxLayout *leading() const { return m_leading; } // beside the title
    QHBoxLayout *tools() const { return m_tools; }     // at the far end

private:
    Text *m_title;
    QHBoxLayout *m_leading;
    QHBoxLayout *m_tools;
};

// What a page shows when there is nothing to show: an icon, a sentence, what to do about it.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &icon, const QString &title, const QString &sentence, QWidget *parent = nullptr);
    Button *addAction(const QString &text, Button::Kind kind = Button::Kind::Normal);

private:
    QVBoxLayout *m_column;
    QHBoxLayout *m_actions;
};

// What went wrong, in four answers: what happened, did anything go out, what we do next, what you can do (buttons).
class ErrorCard final : public QWidget
{
    Q_OBJECT
public:
    struct Story
    {
        QString title;
        QString happened;
        QString wentOut; // empty: the row is left out
        QString next;
        Tone tone = Tone::Bad;
    };
    explicit ErrorCard(const Story &story, QWidget *parent = nullptr);
    Button *addAction(const QString &text, Button::Kind kind = Button::Kind::Normal);

private:
    QHBoxLayout *m_actions;
};

// A person's or an account's first letter on a round ground.
void paintMonogram(QPainter &painter, const QRectF &place, const QString &name);

// The same as a widget.
class Monogram final : public QWidget
{
    Q_OBJECT
public:
    explicit Monogram(const QString &name, int side = 30, QWidget *parent = nullptr);
    void setName(const QString &name);
    QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    int m_side;
};

} // namespace Postrider::Look
